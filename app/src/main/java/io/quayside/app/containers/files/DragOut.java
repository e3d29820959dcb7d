package io.quayside.app.containers.files;

import io.quayside.app.task.Actions;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.task.Background;
import io.quayside.engine.files.FileContent;
import io.quayside.engine.files.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files on their way to another program: what is dragged must lie on this machine when the drag begins,
/// for others are told a path. What is previewed is written there when the mouse goes down on it;
/// anything else is fetched at the first try and can be dragged at the second. UI thread only.
final class DragOut {
    private static final Logger LOG = LoggerFactory.getLogger(DragOut.class);

    private final FileDeeds deeds;
    private final PreviewModel preview;
    private final Actions actions;
    private final Background background;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NONE);
    private List<FileEntry> wanted = List.of();
    private List<Path> ready = List.of();
    private @Nullable Path place;

    /// How far it is.
    enum Stage {
        NONE,
        FETCHING,
        READY,
        FAILED
    }

    DragOut(FileDeeds deeds, PreviewModel preview, Actions actions, Background background) {
        this.deeds = deeds;
        this.preview = preview;
        this.actions = actions;
        this.background = background;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// The mouse went down on these.
    void press(List<FileNode> nodes) {
        var content = content(nodes);
        if (content != null && !isReady(nodes)) {
            begin(nodes);
            stage.set(Stage.NONE);
            var name = nodes.getFirst().entry();
            var of = wanted;
            background.call(
                    () -> Files.write(
                            folder().resolve(Objects.requireNonNull(name).name()), content.bytes()),
                    file -> done(of, List.of(file), Stage.NONE),
                    failure -> LOG.debug("Not prepared for a drag", failure));
        }
    }

    /// The files to drag; empty when they are not here yet: then they are fetched.
    List<Path> drag(List<FileNode> nodes) {
        if (isReady(nodes)) {
            stage.set(Stage.NONE);
            return ready;
        }
        if (!nodes.isEmpty() && !(stage.get() == Stage.FETCHING && wanted.equals(entries(nodes)))) {
            fetch(nodes);
        }
        return List.of();
    }

    private void fetch(List<FileNode> nodes) {
        begin(nodes);
        stage.set(Stage.FETCHING);
        var of = wanted;
        background.call(this::folder, folder -> fetch(nodes, of, folder), failure -> stage.set(Stage.FAILED));
    }

    private void fetch(List<FileNode> nodes, List<FileEntry> of, Path folder) {
        var left = new ArrayList<Path>();
        var files = new ArrayList<Path>();
        for (var copy : deeds.downloads(nodes, folder)) {
            var file = folder.resolve(copy.path().substring(copy.path().lastIndexOf('/') + 1));
            files.add(file);
            left.add(file);
            actions.start(copy).stateProperty().subscribe(state -> {
                if (state == ActivityEntry.State.DONE && left.remove(file) && left.isEmpty()) {
                    done(of, files, Stage.READY);
                } else if (state.isOver() && state != ActivityEntry.State.DONE && wanted.equals(of)) {
                    stage.set(Stage.FAILED);
                }
            });
        }
    }

    private void begin(List<FileNode> nodes) {
        wanted = entries(nodes);
        ready = List.of();
        var old = place;
        place = null;
        if (old != null) {
            background.call(() -> delete(old), done -> {}, failure -> LOG.debug("Left behind: {}", old, failure));
        }
    }

    private void done(List<FileEntry> of, List<Path> files, Stage now) {
        if (wanted.equals(of)) {
            ready = List.copyOf(files);
            place = files.getFirst().getParent();
            stage.set(now);
        }
    }

    private boolean isReady(List<FileNode> nodes) {
        return !ready.isEmpty() && wanted.equals(entries(nodes));
    }

    private @Nullable FileContent content(List<FileNode> nodes) {
        var shown = switch (preview.preview()) {
            case Preview.Text text -> text.content();
            case Preview.Picture picture -> picture.content();
            case Preview.Binary binary -> binary.content();
            case Preview.Nothing _, Preview.Loading _, Preview.Failed _ -> null;
        };
        return shown != null
                        && shown.isWhole()
                        && nodes.size() == 1
                        && shown.file().path().equals(nodes.getFirst().path())
                ? shown
                : null;
    }

    private static List<FileEntry> entries(List<FileNode> nodes) {
        return nodes.stream().map(FileNode::entry).filter(Objects::nonNull).toList();
    }

    /// A folder for this user alone, gone with the program.
    private Path folder() throws IOException {
        var folder = Files.createTempDirectory("quayside-drag-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    private static boolean delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException e) {
            LOG.debug("Left behind: {}", folder, e);
            return false;
        }
    }
}
