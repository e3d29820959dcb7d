package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;

/// Sends an image to its registry, under one tag. Reports [ActionProgress.Layer]s. What had the tag at the
/// registry loses it. Cancelling it makes the engine stop sending.
///
/// @param image with a tag and no digest
public record PushImage(ImageName image) implements ImageAction {
    public PushImage {
        if (!image.digest().isEmpty()) {
            throw new IllegalArgumentException("“" + image
                    + "” cannot be pushed: a digest follows from the content. Push a tag, such as "
                    + image.repository() + ":1.");
        }
    }

    @Override
    public CommandLine command() {
        return CommandLine.docker("push", image.toString());
    }

    /// Nothing: only the registry changes.
    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of();
    }
}
