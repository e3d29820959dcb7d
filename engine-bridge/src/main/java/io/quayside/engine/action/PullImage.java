package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;

/// Fetches an image from its registry. Reports [ActionProgress.Layer]s. Cancelling it makes the engine stop fetching.
public record PullImage(ImageName image) implements ImageAction {
    @Override
    public CommandLine command() {
        return CommandLine.docker("pull", image.toString());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(Effect.creates(ObjectKind.IMAGE, image.toString()));
    }
}
