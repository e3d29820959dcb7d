package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ImageName;
import java.time.Duration;
import java.util.function.Consumer;

/// Fetches an image, and tells how far each layer is.
///
/// @param patience how long the engine may stay silent
record Pull(Calls calls, Credentials credentials, Duration patience) {
    /// Returns once the image is there. An interrupt closes the connection, upon which the engine stops
    /// fetching.
    void run(String doing, ImageName image, Consumer<ActionProgress> progress) {
        run(doing, image, "", progress);
    }

    /// @param platform "linux/arm64"; empty for the engine's own
    void run(String doing, ImageName image, String platform, Consumer<ActionProgress> progress) {
        var target = Target.of("images", "create")
                .with("fromImage", image.repository())
                // Without a tag the engine would fetch all of the repository's.
                .with("tag", image.digest().isEmpty() ? image.tag() : image.digest())
                .with("platform", platform.isEmpty() ? null : platform);
        Transfer.run(calls, doing, target, Signature.of(credentials, image), patience, progress);
    }
}
