package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.CreateVolume;
import io.quayside.engine.action.RemoveVolume;
import io.quayside.engine.action.SaveVolume;
import io.quayside.engine.action.VolumeAction;
import java.util.List;
import java.util.function.Consumer;

/// Does what actions on one volume say.
record VolumeDeeds(Calls calls, Deadlines deadlines) {
    ActionResult run(String doing, VolumeAction action, Consumer<ActionProgress> progress) {
        return switch (action) {
            case CreateVolume creation -> {
                var body = new Body()
                        .with("Name", creation.name())
                        .with("Driver", creation.driver())
                        .with("DriverOpts", creation.options())
                        .with("Labels", creation.labels());
                var request = calls.json("POST", Target.of("volumes", "create"), body);
                yield calls.call(
                        doing,
                        request,
                        deadlines.start(),
                        answer -> new ActionResult(Json.read(answer).text("Name"), List.of()));
            }
            case RemoveVolume removal -> {
                var target = Target.of("volumes", removal.name()).with("force", removal.force() ? 1 : null);
                calls.send(doing, "DELETE", target, deadlines.remove());
                yield ActionResult.DONE;
            }
            case SaveVolume save -> {
                save(doing, save, progress);
                yield ActionResult.DONE;
            }
        };
    }

    private void save(String doing, SaveVolume save, Consumer<ActionProgress> progress) {
        var host = new Body().with("Binds", List.of(save.name() + ":" + SaveVolume.PLACE + ":ro"));
        var body = new Body()
                .with("Image", save.helperImage())
                // Some images name no program, without which an engine makes no container.
                .with("Cmd", List.of("true"))
                .with("HostConfig", host);
        var made = calls.json("POST", Target.of("containers", "create"), body);
        var id = calls.call(
                doing, made, deadlines.start(), answer -> Json.read(answer).text("Id"));
        try {
            var target = Target.of("containers", id, "archive").with("path", SaveVolume.PLACE);
            new FileSink(save.file(), progress).receive(calls, doing, target, deadlines.archive());
        } finally {
            remove(doing, id);
        }
    }

    // Also when the work was cancelled: an interrupted thread could ask the engine nothing.
    private void remove(String doing, String id) {
        var interrupted = Thread.interrupted();
        try {
            calls.send(doing, "DELETE", Target.of("containers", id).with("force", 1), deadlines.remove());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
