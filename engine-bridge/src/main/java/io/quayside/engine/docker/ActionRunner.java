package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.CreateContainer;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ImageAction;
import io.quayside.engine.action.NetworkAction;
import io.quayside.engine.action.PruneAction;
import io.quayside.engine.action.ReplaceContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.action.VolumeAction;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does what actions say.
///
/// @param newest the connection to the engine at any later moment: after a loss it is another one
record ActionRunner(Calls calls, Credentials credentials, Deadlines deadlines, Supplier<Calls> newest) {
    /// With one connection for good.
    ActionRunner(Calls calls, Credentials credentials, Deadlines deadlines) {
        this(calls, credentials, deadlines, () -> calls);
    }

    ActionResult run(EngineAction action, Consumer<ActionProgress> progress) {
        var doing = Doing.of(action);
        try {
            return switch (action) {
                case ContainerAction deed ->
                    new ContainerDeeds(calls, credentials, deadlines, newest).run(doing, deed, progress);
                case RunContainer run ->
                    new ContainerMaker(calls, credentials, deadlines).run(doing, run.spec(), progress);
                case CreateContainer creation ->
                    new ContainerMaker(calls, credentials, deadlines).create(doing, creation.spec(), progress);
                case ImageAction deed -> new ImageDeeds(calls, credentials, deadlines).run(doing, deed, progress);
                case VolumeAction deed -> new VolumeDeeds(calls, deadlines).run(doing, deed, progress);
                case NetworkAction deed -> new NetworkDeeds(calls, deadlines).run(doing, deed);
                case PruneAction prune -> new Prunes(calls, deadlines).run(doing, prune);
            };
        } catch (Refused e) {
            throw new TakenAddress(calls).explained(doing, action, e);
        } catch (Unreachable e) {
            // A replacement knows what has come of it.
            var unknown = e.obstacle() == Obstacle.CLOSED || e.obstacle() == Obstacle.SILENT;
            throw unknown && !(action instanceof ReplaceContainer) ? unknownOutcome(doing, e.obstacle(), e) : e;
        } catch (Cancelled e) {
            // Nobody cancelled it: the connection was given up because the engine is lost.
            throw Thread.currentThread().isInterrupted() ? e : unknownOutcome(doing, Obstacle.CLOSED, e);
        }
    }

    // Once an engine has heard of an action, its silence says nothing of the outcome.
    private static Unreachable unknownOutcome(String doing, Obstacle obstacle, EngineException failure) {
        var what = obstacle == Obstacle.SILENT ? "stopped answering" : "closed the connection";
        return new Unreachable(
                obstacle,
                doing + " has an unknown outcome: the engine " + what + " in the middle of it.",
                "The list shows what came of it once the engine answers again.",
                failure);
    }
}
