package io.quayside.engine.docker;

import io.quayside.engine.action.ReplaceContainer;
import io.quayside.engine.model.ContainerState;
import java.time.Duration;

/// A container that another one takes the place of, as it was when that began.
///
/// @param stopSeconds how long it may take to stop by itself
record OldContainer(
        Calls calls,
        Deadlines deadlines,
        String doing,
        String id,
        String name,
        ContainerState state,
        boolean autoRemove,
        long stopSeconds) {
    private static final long USUAL_STOP_SECONDS = 10;

    static OldContainer look(Calls calls, Deadlines deadlines, String doing, ReplaceContainer action) {
        var id = action.container().id();
        var found = calls.get(doing, Target.of("containers", id, "json"), Json::read);
        var config = found.get("Config");
        return new OldContainer(
                calls,
                deadlines,
                doing,
                id,
                name(found),
                state(found),
                found.get("HostConfig").flag("AutoRemove"),
                config.has("StopTimeout") ? config.number("StopTimeout") : USUAL_STOP_SECONDS);
    }

    /// The same by another connection.
    OldContainer over(Calls others) {
        return new OldContainer(others, deadlines, doing, id, name, state, autoRemove, stopSeconds);
    }

    void rename(String other) {
        calls.send(doing, "POST", Target.of("containers", id, "rename").with("name", other), deadlines.quick());
    }

    void stop() {
        if (state == ContainerState.PAUSED) {
            post("unpause", deadlines.quick());
        }
        var patience = stopSeconds < 0 ? null : Duration.ofSeconds(stopSeconds).plus(deadlines.margin());
        calls.send(doing, "POST", Target.of("containers", id, "stop"), patience);
    }

    /// Gives it its name again and the state that it was in.
    void putBack() {
        var now = calls.get(doing, Target.of("containers", id, "json"), Json::read);
        if (!name(now).equals(name)) {
            rename(name);
        }
        if (!state.isAlive()) {
            return;
        }
        var left = state(now);
        if (!left.isAlive()) {
            post("start", deadlines.start());
        }
        if (state == ContainerState.PAUSED && left != ContainerState.PAUSED) {
            post("pause", deadlines.quick());
        }
    }

    private void post(String verb, Duration deadline) {
        calls.send(doing, "POST", Target.of("containers", id, verb), deadline);
    }

    private static String name(Json inspection) {
        return inspection.text("Name").replaceFirst("^/", "");
    }

    private static ContainerState state(Json inspection) {
        return ContainerState.of(inspection.get("State").text("Status"));
    }
}
