package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ImageName;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Fetches an image, and tells how far each layer is.
///
/// @param patience how long the engine may stay silent
record Pull(Calls calls, RegistryLogins logins, Duration patience) {
    private static final int OK = 200;

    /// Returns once the image is there. An interrupt closes the connection, upon which the engine stops fetching.
    void run(String doing, ImageName image, Consumer<ActionProgress> progress) {
        var target = Target.of("images", "create")
                .with("fromImage", image.repository())
                // Without a tag the engine would fetch all of the repository's.
                .with("tag", image.digest().isEmpty() ? image.tag() : image.digest());
        calls.call(doing, calls.request("POST", target, logins.headers(image)), patience, body -> {
            var items = new JsonStream(body);
            for (var item = items.next(); item != null; item = items.next()) {
                refuse(doing, item);
                var step = progress(item);
                if (step != null) {
                    progress.accept(step);
                }
            }
            return image;
        });
    }

    // A pull has begun to answer when it fails: the refusal is an item of the stream, and its HTTP status was 200.
    private static void refuse(String doing, Json item) {
        var detail = item.get("errorDetail").text("message");
        var error = detail.isEmpty() ? item.text("error") : detail;
        if (!error.isEmpty()) {
            throw Refusals.of(doing, OK, error);
        }
    }

    private static @Nullable ActionProgress progress(Json item) {
        var status = item.text("status");
        if (status.isEmpty()) {
            return null;
        }
        var id = item.text("id");
        // "Pulling from library/nginx" carries the tag as its id.
        if (id.isEmpty() || status.startsWith("Pulling from ")) {
            return new ActionProgress.Message(status);
        }
        var detail = item.get("progressDetail");
        return new ActionProgress.Layer(id, status, detail.number("current"), detail.number("total"));
    }
}
