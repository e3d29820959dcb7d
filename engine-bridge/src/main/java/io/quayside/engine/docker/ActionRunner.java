package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does what actions say.
record ActionRunner(Calls calls, RegistryLogins logins, Deadlines deadlines) {
    /// What an engine grants a container to stop by itself, unless told otherwise.
    /// Source: https://docs.docker.com/reference/cli/docker/container/stop/
    private static final int USUAL_STOP_SECONDS = 10;

    ActionResult run(EngineAction action, Consumer<ActionProgress> progress) {
        var doing = Doing.of(action);
        try {
            return switch (action) {
                case ContainerAction deed -> {
                    change(doing, deed);
                    yield ActionResult.DONE;
                }
                case RunContainer run -> new ContainerMaker(calls, deadlines).run(doing, run.spec());
                case PullImage pull -> {
                    new Pull(calls, logins, deadlines.pull()).run(doing, pull.image(), progress);
                    yield ActionResult.DONE;
                }
                case TagImage tag -> {
                    calls.send(doing, "POST", tagging(tag), deadlines.quick());
                    yield ActionResult.DONE;
                }
                case RemoveImage removal -> {
                    var target = Target.of("images", removal.reference()).with("force", removal.force() ? 1 : null);
                    calls.send(doing, "DELETE", target, deadlines.remove());
                    yield ActionResult.DONE;
                }
            };
        } catch (Unreachable e) {
            throw e.obstacle() == Obstacle.CLOSED || e.obstacle() == Obstacle.SILENT
                    ? unknownOutcome(doing, e.obstacle(), e)
                    : e;
        } catch (Cancelled e) {
            // Nobody cancelled it: the connection was given up because the engine is lost.
            throw Thread.currentThread().isInterrupted() ? e : unknownOutcome(doing, Obstacle.CLOSED, e);
        }
    }

    private void change(String doing, ContainerAction action) {
        var id = action.container().id();
        switch (action) {
            case StartContainer start -> post(doing, id, "start", deadlines.start());
            case StopContainer stop -> {
                var target = Target.of("containers", id, "stop").with("t", stop.timeoutSeconds());
                calls.send(doing, "POST", target, stopping(doing, id, stop.timeoutSeconds()));
            }
            case RestartContainer restart -> {
                var target = Target.of("containers", id, "restart").with("t", restart.timeoutSeconds());
                var stopping = stopping(doing, id, restart.timeoutSeconds());
                calls.send(doing, "POST", target, stopping == null ? null : stopping.plus(deadlines.start()));
            }
            case PauseContainer pause -> post(doing, id, "pause", deadlines.quick());
            case UnpauseContainer unpause -> post(doing, id, "unpause", deadlines.quick());
            case KillContainer kill -> {
                var target = Target.of("containers", id, "kill").with("signal", kill.signal());
                calls.send(doing, "POST", target, deadlines.start());
            }
            case RenameContainer rename -> {
                var target = Target.of("containers", id, "rename").with("name", rename.newName());
                calls.send(doing, "POST", target, deadlines.quick());
            }
            case RemoveContainer removal -> {
                var target = Target.of("containers", id)
                        .with("force", removal.force() ? 1 : null)
                        .with("v", removal.withVolumes() ? 1 : null);
                calls.send(doing, "DELETE", target, deadlines.remove());
            }
        }
    }

    private void post(String doing, String id, String verb, Duration deadline) {
        calls.send(doing, "POST", Target.of("containers", id, verb), deadline);
    }

    /// How long stopping may take; null when the container may take for ever.
    private @Nullable Duration stopping(String doing, String id, @Nullable Integer seconds) {
        int granted = seconds == null ? ownStopSeconds(doing, id) : seconds;
        return granted < 0 ? null : Duration.ofSeconds(granted).plus(deadlines.margin());
    }

    private int ownStopSeconds(String doing, String id) {
        var config = calls.get(
                doing,
                Target.of("containers", id, "json"),
                body -> Json.read(body).get("Config"));
        return config.has("StopTimeout") ? (int) config.number("StopTimeout") : USUAL_STOP_SECONDS;
    }

    private static Target tagging(TagImage tag) {
        var name = tag.newName();
        return Target.of("images", tag.imageId(), "tag")
                .with("repo", name.repository())
                .with("tag", name.tag());
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
