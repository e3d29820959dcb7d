package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.CommitContainer;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.CopyFromContainer;
import io.quayside.engine.action.CopyToContainer;
import io.quayside.engine.action.ExportContainer;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.MakeFolder;
import io.quayside.engine.action.MoveFile;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.PutBackContainer;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveFiles;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.ReplaceContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.action.UnpauseContainer;
import io.quayside.engine.action.UpdateContainer;
import io.quayside.engine.action.WaitContainer;
import io.quayside.engine.action.WriteFile;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Does what actions on one container say.
record ContainerDeeds(Calls calls, Credentials credentials, Deadlines deadlines, Supplier<Calls> newest) {
    /// What an engine grants a container to stop by itself, unless told otherwise.
    /// Source: https://docs.docker.com/reference/cli/docker/container/stop/
    private static final int USUAL_STOP_SECONDS = 10;

    ActionResult run(String doing, ContainerAction action, Consumer<ActionProgress> progress) {
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
            case WaitContainer wait -> {
                return await(doing, wait);
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
            case UpdateContainer update -> {
                return update(doing, update);
            }
            case ReplaceContainer replacement -> {
                return replacing().run(doing, replacement, progress);
            }
            case PutBackContainer back -> replacing().putBack(doing, back);
            case CommitContainer commit -> {
                return commit(doing, commit);
            }
            case ExportContainer export ->
                new FileSink(export.file(), progress)
                        .receive(calls, doing, Target.of("containers", id, "export"), deadlines.archive());
            case CopyToContainer copy -> new CopyIn(calls, deadlines.archive()).run(doing, copy, progress);
            case CopyFromContainer copy -> new CopyOut(calls, deadlines.archive()).run(doing, copy, progress);
            case MakeFolder folder -> new FileDeeds(calls, deadlines.archive()).make(doing, folder);
            case MoveFile move -> new FileDeeds(calls, deadlines.archive()).move(doing, move);
            case RemoveFiles removal -> new FileDeeds(calls, deadlines.archive()).remove(doing, removal);
            case WriteFile write -> new FileDeeds(calls, deadlines.archive()).write(doing, write);
        }
        return ActionResult.DONE;
    }

    private Replacing replacing() {
        return new Replacing(calls, new ContainerMaker(calls, credentials, deadlines), deadlines, newest);
    }

    private void post(String doing, String id, String verb, Duration deadline) {
        calls.send(doing, "POST", Target.of("containers", id, verb), deadline);
    }

    private ActionResult await(String doing, WaitContainer wait) {
        var target = Target.of("containers", wait.container().id(), "wait");
        return calls.call(
                doing,
                calls.request("POST", target),
                null,
                answer -> ActionResult.ended((int) Json.read(answer).number("StatusCode")));
    }

    private ActionResult update(String doing, UpdateContainer update) {
        var body = new Body();
        HostLimits.addTo(body, update.cpu(), update.memory());
        body.with("BlkioWeight", update.blkioWeight()).with("PidsLimit", update.pids());
        if (update.restart() != null) {
            body.with("RestartPolicy", HostLimits.restart(update.restart()));
        }
        var target = Target.of("containers", update.container().id(), "update");
        return calls.call(
                doing,
                calls.json("POST", target, body),
                deadlines.start(),
                answer -> new ActionResult("", Json.read(answer).texts("Warnings")));
    }

    private ActionResult commit(String doing, CommitContainer commit) {
        var image = commit.image();
        var target = Target.of("commit")
                .with("container", commit.container().id())
                .with("repo", image == null ? null : image.repository())
                .with("tag", image == null ? null : image.tag())
                .with("comment", commit.message())
                .with("author", commit.author())
                .with("pause", commit.pause() ? 1 : 0);
        for (var change : commit.changes()) {
            target = target.with("changes", change);
        }
        // No configuration of ours: the new image takes over the container's.
        return calls.call(
                doing,
                calls.json("POST", target, new Body()),
                deadlines.archive(),
                answer -> new ActionResult(Json.read(answer).text("Id"), List.of()));
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
}
