package io.quayside.app.containers;

import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.engine.model.ContainerState;

/// What can be done to containers as they are, without asking for more, and in which states it makes sense.
enum Deed {
    START,
    STOP,
    RESTART,
    PAUSE,
    UNPAUSE,
    KILL;

    /// Whether it makes sense now. While another deed is under way only a kill does: it ends a stop that takes long.
    boolean fits(Face.OfContainer face) {
        return fits(face.container().state()) && (face.pending() == null || this == KILL);
    }

    private boolean fits(ContainerState state) {
        return switch (this) {
            case START -> state == ContainerState.CREATED || state == ContainerState.EXITED;
            case STOP, KILL -> state.isAlive();
            case RESTART -> state.isAlive() || state == ContainerState.EXITED;
            case PAUSE -> state == ContainerState.RUNNING;
            case UNPAUSE -> state == ContainerState.PAUSED;
        };
    }

    ContainerAction on(Face.OfContainer face) {
        var ref = ContainerRef.of(face.container());
        return switch (this) {
            case START -> new StartContainer(ref);
            case STOP -> new StopContainer(ref);
            case RESTART -> new RestartContainer(ref);
            case PAUSE -> new PauseContainer(ref);
            case UNPAUSE -> new UnpauseContainer(ref);
            case KILL -> new KillContainer(ref);
        };
    }
}
