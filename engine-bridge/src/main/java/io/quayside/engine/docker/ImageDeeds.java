package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.ImageAction;
import io.quayside.engine.action.ImportImage;
import io.quayside.engine.action.LoadImages;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.SaveImages;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.archive.ArchiveKind;
import io.quayside.engine.model.EngineException.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does what actions on images say.
record ImageDeeds(Calls calls, Credentials credentials, Deadlines deadlines) {
    ActionResult run(String doing, ImageAction action, Consumer<ActionProgress> progress) {
        return switch (action) {
            case PullImage pull -> {
                new Pull(calls, credentials, deadlines.pull()).run(doing, pull.image(), progress);
                yield ActionResult.DONE;
            }
            case PushImage push -> {
                new Push(calls, credentials, deadlines.pull()).run(doing, push.image(), progress);
                yield ActionResult.DONE;
            }
            case BuildImage build ->
                new Build(calls, credentials, deadlines.build()).run(doing, build.spec(), progress);
            case TagImage tag -> {
                calls.send(doing, "POST", tagging(tag), deadlines.quick());
                yield ActionResult.DONE;
            }
            case RemoveImage removal -> {
                var target = Target.of("images", removal.reference()).with("force", removal.force() ? 1 : null);
                calls.send(doing, "DELETE", target, deadlines.remove());
                yield ActionResult.DONE;
            }
            case SaveImages save -> {
                var target = Target.of("images", "get");
                for (var reference : save.references()) {
                    target = target.with("names", reference);
                }
                new FileSink(save.file(), progress).receive(calls, doing, target, deadlines.archive());
                yield ActionResult.DONE;
            }
            case LoadImages load -> load(doing, load, progress);
            case ImportImage imported -> importing(doing, imported, progress);
        };
    }

    private ActionResult load(String doing, LoadImages load, Consumer<ActionProgress> progress) {
        var target = Target.of("images", "load").with("quiet", 1);
        for (var words : taken(doing, target, load.file(), progress)) {
            progress.accept(new ActionProgress.Message(words));
        }
        return ActionResult.DONE;
    }

    // Engines say no more than that it is no archive.
    private List<String> taken(String doing, Target target, Path file, Consumer<ActionProgress> progress) {
        try {
            return said(doing, target, file, progress);
        } catch (Refused e) {
            throw isZstandard(file)
                    ? new Refused(
                            e.reason(),
                            e.status(),
                            e.answer(),
                            doing
                                    + " did not work: this engine does not read what zstd has compressed. The engine says: "
                                    + e.answer(),
                            "Unpack it first (zstd -d), and take the .tar; Docker 23 and newer read both.",
                            e)
                    : e;
        }
    }

    private static boolean isZstandard(Path file) {
        try {
            return ArchiveKind.isZstandard(file);
        } catch (IOException e) {
            return false;
        }
    }

    private ActionResult importing(String doing, ImportImage imported, Consumer<ActionProgress> progress) {
        var target = Target.of("images", "create")
                .with("fromSrc", "-")
                .with("repo", imported.image().repository())
                .with("tag", imported.image().tag())
                .with("message", imported.message().isEmpty() ? null : imported.message());
        for (var change : imported.changes()) {
            target = target.with("changes", change);
        }
        var said = taken(doing, target, imported.file(), progress);
        return new ActionResult(said.isEmpty() ? "" : said.getLast(), List.of());
    }

    /// What the engine said of an archive: "Loaded image: web:1", or an image's id.
    private List<String> said(String doing, Target target, Path file, Consumer<ActionProgress> progress) {
        var content = new FileContent(doing, file, progress);
        try (var answer = calls.upload(doing, calls.archive("POST", target), content, deadlines.archive())) {
            var words = new ArrayList<String>();
            var items = new JsonStream(answer.getBody());
            for (var item = items.next(); item != null; item = items.next()) {
                Transfer.refuse(doing, item);
                var line = line(item);
                if (line != null) {
                    words.add(line);
                }
            }
            return words;
        } catch (RuntimeException e) {
            throw Failures.of(doing, e);
        }
    }

    private static @Nullable String line(Json item) {
        var stream = item.text("stream").strip();
        var status = item.text("status").strip();
        var line = stream.isEmpty() ? status : stream;
        return line.isEmpty() || item.has("progressDetail") ? null : line;
    }

    private static Target tagging(TagImage tag) {
        var name = tag.newName();
        return Target.of("images", tag.imageId(), "tag")
                .with("repo", name.repository())
                .with("tag", name.tag());
    }
}
