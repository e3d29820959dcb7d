package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.ConnectNetwork;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.PutBackContainer;
import io.quayside.engine.action.ReplaceContainer;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.engine.spec.PullPolicy;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Puts a new container in the place of an old one. At every step the old one exists, until the new one is good.
///
/// @param newest the connection of a later moment: after a loss it is another one
record Replacing(Calls calls, ContainerMaker maker, Deadlines deadlines, Supplier<Calls> newest) {
    /// How long an engine may be away in the midst of it, as while it is restarted.
    private static final Duration ENGINE_BACK = Duration.ofMinutes(5);

    ActionResult run(String doing, ReplaceContainer action, Consumer<ActionProgress> progress) {
        var old = OldContainer.look(calls, deadlines, doing, action);
        if (old.autoRemove()) {
            throw new Refused(
                    Reason.UNSUPPORTED,
                    0,
                    "",
                    doing + " was not done: the engine removes this container as soon as it stops (--rm), so that it"
                            + " could not be put back.",
                    "Duplicate it with the changes, and stop this one.");
        }
        maker.fetch(doing, action.spec(), progress);
        var made = new Made();
        try {
            say(progress, "Setting the old container aside as " + action.asideName());
            old.rename(action.asideName());
            make(doing, action, made, progress);
            if (action.running()) {
                say(progress, "Stopping the old container");
                old.stop();
                say(progress, "Starting the new container");
                calls.send(doing, "POST", Target.of("containers", made.id, "start"), deadlines.start());
                new Wellbeing(calls, doing, made.id).await(action.patience(), progress);
            }
        } catch (RuntimeException e) {
            throw undo(doing, action, old, made, e, progress);
        }
        return new ActionResult(made.id, removeOld(doing, action, made, progress));
    }

    /// What has come of the new one so far.
    private static final class Made {
        private String id = "";
        private List<String> warnings = List.of();
        private boolean asked;
    }

    private void make(String doing, ReplaceContainer action, Made made, Consumer<ActionProgress> progress) {
        say(progress, "Making the new container");
        made.asked = true;
        try {
            // The image is there: nothing is fetched while the old one is aside.
            var result = maker.create(doing, action.created().with(it -> it.pull(PullPolicy.NEVER)), progress);
            made.id = result.createdId();
            made.warnings = result.warnings();
        } catch (Refused e) {
            made.asked = false;
            throw e;
        }
        for (var network : action.connectedAfterwards()) {
            new NetworkDeeds(calls, deadlines).run(doing, new ConnectNetwork(network, new ContainerRef(made.id, "")));
        }
    }

    /// The new one is good: what is left of the old one does no harm.
    private List<String> removeOld(
            String doing, ReplaceContainer action, Made made, Consumer<ActionProgress> progress) {
        say(progress, "Removing the old container");
        var target = Target.of("containers", action.container().id()).with("v", action.withVolumes() ? 1 : null);
        try {
            new Patience(ENGINE_BACK)
                    .whileUnreachable(
                            newest,
                            now -> remove(now, doing, target),
                            () -> say(
                                    progress,
                                    "The engine is gone: waiting until it is back to remove the old container"));
            return made.warnings;
        } catch (EngineException e) {
            return List.of("The new container runs. The old one could not be removed and is still there as "
                    + action.asideName() + ": " + e.getMessage());
        }
    }

    // Whoever cancels wants the old one back: that is done whatever the thread is told meanwhile.
    private RuntimeException undo(
            String doing,
            ReplaceContainer action,
            OldContainer old,
            Made made,
            RuntimeException why,
            Consumer<ActionProgress> progress) {
        var interrupted = Thread.interrupted();
        try {
            new Patience(ENGINE_BACK)
                    .whileUnreachable(
                            newest,
                            now -> {
                                removeMade(now, doing, action, made);
                                old.over(now).putBack();
                            },
                            () -> say(
                                    progress,
                                    "The engine is gone: waiting until it is back to put the old container back"));
            return told(doing, action, why, interrupted);
        } catch (EngineException again) {
            return stuck(doing, action, why, again);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // The answer to its making may have been lost: then it is known by its name, which was free.
    private void removeMade(Calls calls, String doing, ReplaceContainer action, Made made) {
        if (!made.id.isEmpty() || made.asked) {
            var which = made.id.isEmpty() ? action.spec().name() : made.id;
            remove(calls, doing, Target.of("containers", which).with("force", 1).with("v", 1));
        }
    }

    // It may be gone already: the engine may have died between doing it and saying so.
    private void remove(Calls calls, String doing, Target target) {
        try {
            calls.send(doing, "DELETE", target, deadlines.remove());
        } catch (Refused e) {
            if (e.reason() != Reason.NOT_FOUND) {
                throw e;
            }
        }
    }

    private static RuntimeException told(
            String doing, ReplaceContainer action, RuntimeException why, boolean cancelled) {
        var asBefore = " " + action.container().name() + " is as it was before.";
        return switch (why) {
            case Cancelled ignored when cancelled -> new Cancelled(doing + " was cancelled." + asBefore);
            case Cancelled ignored -> wentAway(doing, asBefore, why);
            case Refused refused ->
                new Refused(
                        refused.reason(),
                        refused.status(),
                        refused.answer(),
                        refused.getMessage() + asBefore,
                        refused.advice(),
                        refused);
            case Unreachable ignored -> wentAway(doing, asBefore, why);
            default -> why;
        };
    }

    private static Unreachable wentAway(String doing, String asBefore, RuntimeException why) {
        return new Unreachable(
                Obstacle.CLOSED,
                doing + " broke off: the engine went away in the midst of it, and is back." + asBefore,
                "Try again.",
                why);
    }

    private static RuntimeException stuck(
            String doing, ReplaceContainer action, RuntimeException why, EngineException again) {
        var message = doing + " broke off, and " + action.container().name()
                + " could not be put back: it is still there as " + action.asideName() + ". " + why.getMessage();
        var advice = "Put it back from the list of containers, or with docker rename and docker start.";
        return again instanceof Unreachable lost
                ? new Unreachable(lost.obstacle(), message, advice, why)
                : new Refused(Reason.SERVER, 0, String.valueOf(again.getMessage()), message, advice, why);
    }

    void putBack(String doing, PutBackContainer action) {
        if (action.instead() != null) {
            calls.send(
                    doing,
                    "DELETE",
                    Target.of("containers", action.instead().id()).with("force", 1),
                    deadlines.remove());
        }
        var id = action.container().id();
        calls.send(doing, "POST", Target.of("containers", id, "rename").with("name", action.name()), deadlines.quick());
        calls.send(doing, "POST", Target.of("containers", id, "start"), deadlines.start());
    }

    private static void say(Consumer<ActionProgress> progress, String words) {
        progress.accept(new ActionProgress.Message(words));
    }
}
