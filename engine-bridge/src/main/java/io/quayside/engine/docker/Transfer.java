package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.model.EngineException.Refused;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads what an engine says while it fetches an image or sends one.
final class Transfer {
    private static final int OK = 200;

    private Transfer() {}

    /// Asks for it, and returns at the end.
    ///
    /// @param patience how long the engine may stay silent
    /// @throws Refused also when the engine gives up in the middle
    static void run(
            Calls calls,
            String doing,
            Target target,
            Signature signature,
            Duration patience,
            Consumer<ActionProgress> progress) {
        try {
            calls.call(doing, calls.request("POST", target, signature.headers()), patience, body -> {
                var items = new JsonStream(body);
                for (var item = items.next(); item != null; item = items.next()) {
                    refuse(doing, item);
                    var step = progress(item);
                    if (step != null) {
                        progress.accept(step);
                    }
                }
                return true;
            });
        } catch (Refused e) {
            throw signature.explained(e);
        }
    }

    /// It has begun to answer when it fails: the refusal is an item of the stream, and its HTTP status was
    /// 200.
    static void refuse(String doing, Json item) {
        var error = error(item);
        if (!error.isEmpty()) {
            throw Refusals.of(doing, OK, error);
        }
    }

    /// @return the engine's words; empty when it did not fail
    static String error(Json item) {
        var detail = item.get("errorDetail").text("message");
        return detail.isEmpty() ? item.text("error") : detail;
    }

    static @Nullable ActionProgress progress(Json item) {
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
