package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ImageName;
import java.time.Duration;
import java.util.function.Consumer;

/// Sends an image to its registry, and tells how far each layer is.
///
/// @param patience how long the engine may stay silent
record Push(Calls calls, Credentials credentials, Duration patience) {
    /// Returns once the registry has it. An interrupt closes the connection, upon which the engine stops sending.
    void run(String doing, ImageName image, Consumer<ActionProgress> progress) {
        var target = Target.of("images", image.repository(), "push").with("tag", image.tag());
        Transfer.run(calls, doing, target, Signature.always(credentials, image), patience, progress);
    }
}
