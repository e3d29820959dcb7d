package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/// Waits until a container that was just started is well: healthy where it has a health check, else up for a moment.
record Wellbeing(Calls calls, String doing, String id) {
    /// What fails at its start mostly does so by then.
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final int FRAME_HEAD = 8;
    private static final int LINES = 8;

    /// @throws Refused when it is not
    void await(Duration patience, Consumer<ActionProgress> progress) {
        var begun = System.nanoTime();
        var said = false;
        while (true) {
            var now = calls.get(doing, Target.of("containers", id, "json"), Json::read);
            var state = now.get("State");
            var health = health(state);
            if (!state.flag("Running") || state.flag("Restarting") || now.number("RestartCount") > 0) {
                throw ill("the new container ended with exit code " + state.number("ExitCode"), log(now), state);
            }
            if (health.equals("unhealthy")) {
                throw ill("the new container is unhealthy", lastCheck(state), state);
            }
            var waited = Duration.ofNanos(System.nanoTime() - begun);
            var checked = !health.isEmpty() && !health.equals("none");
            if (health.equals("healthy") || (!checked && waited.compareTo(MOMENT) >= 0)) {
                return;
            }
            if (waited.compareTo(patience) > 0) {
                throw ill(
                        "the new container was not healthy within " + patience.toSeconds() + " s",
                        lastCheck(state),
                        state);
            }
            if (!said) {
                progress.accept(new ActionProgress.Message(
                        checked
                                ? "Waiting until the new container is healthy"
                                : "Seeing whether the new container stays up"));
                said = true;
            }
            rest();
        }
    }

    private static String health(Json state) {
        return state.get(state.has("Health") ? "Health" : "Healthcheck")
                .text("Status")
                .toLowerCase(Locale.ROOT);
    }

    private void rest() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled(doing + " was cancelled.");
        }
    }

    private Refused ill(String what, String words, Json state) {
        var oom = state.flag("OOMKilled") ? ", because it took too much memory" : "";
        var says = words.isEmpty() ? "" : " It said last: " + words;
        return new Refused(Reason.SERVER, 0, words, doing + " did not work: " + what + oom + "." + says, "");
    }

    private static String lastCheck(Json state) {
        var checks = state.get("Health").items("Log");
        return checks.isEmpty() ? "" : checks.getLast().text("Output").strip();
    }

    private String log(Json inspection) {
        var target = Target.of("containers", id, "logs")
                .with("stdout", 1)
                .with("stderr", 1)
                .with("tail", LINES);
        var framed = !inspection.get("Config").flag("Tty");
        try {
            return calls.get(doing, target, body -> text(body, framed)).strip();
        } catch (Refused e) {
            // A log that is not kept, or not where the engine could read it.
            return "";
        }
    }

    private static String text(InputStream body, boolean framed) throws IOException {
        if (!framed) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        for (var head = body.readNBytes(FRAME_HEAD); head.length == FRAME_HEAD; head = body.readNBytes(FRAME_HEAD)) {
            var size = ByteBuffer.wrap(head).getInt(FRAME_HEAD / 2);
            text.append(new String(body.readNBytes(size), StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
