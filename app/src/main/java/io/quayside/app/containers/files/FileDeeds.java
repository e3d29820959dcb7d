package io.quayside.app.containers.files;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.task.Actions;
import io.quayside.app.task.Background;
import io.quayside.engine.action.CopyFromContainer;
import io.quayside.engine.action.CopyToContainer;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.MakeFolder;
import io.quayside.engine.action.MoveFile;
import io.quayside.engine.action.RemoveFiles;
import io.quayside.engine.action.WriteFile;
import io.quayside.engine.files.Paths;
import io.quayside.engine.model.RawText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;

/// What is done to files. Whatever ends is looked at again: the tree shows what the engine says. UI
/// thread only.
final class FileDeeds {
    private final FilesModel model;
    private final CurrentEngine engine;
    private final Background background;
    private final Actions actions;
    private final Consumer<Exception> failed;

    /// @param failed told what could not be found out before a deed
    FileDeeds(
            FilesModel model,
            CurrentEngine engine,
            Background background,
            Actions actions,
            Consumer<Exception> failed) {
        this.model = model;
        this.engine = engine;
        this.background = background;
        this.actions = actions;
        this.failed = failed;
        actions.pending().addListener((MapChangeListener<String, EngineAction>) change -> {
            if (change.wasRemoved()
                    && change.getKey().equals(model.container().id())
                    && changesFiles(change.getValueRemoved())) {
                model.refresh();
            }
        });
    }

    private static boolean changesFiles(EngineAction action) {
        return action instanceof CopyToContainer
                || action instanceof MakeFolder
                || action instanceof MoveFile
                || action instanceof RemoveFiles
                || action instanceof WriteFile;
    }

    /// What is wrong with a new name in a folder.
    enum NameProblem {
        NONE,
        EMPTY,
        SLASH,
        DOTS,
        TAKEN
    }

    NameProblem problem(FileNode folder, String name) {
        if (name.isEmpty()) {
            return NameProblem.EMPTY;
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
            return NameProblem.SLASH;
        }
        if (name.equals(".") || name.equals("..")) {
            return NameProblem.DOTS;
        }
        var path = Paths.in(folder.path(), name);
        var taken = folder.children().stream()
                .anyMatch(child ->
                        child.isFile() && !child.isDeleted() && child.path().equals(path));
        return taken ? NameProblem.TAKEN : NameProblem.NONE;
    }

    MakeFolder making(FileNode folder, String name) {
        return new MakeFolder(
                model.container(),
                Paths.in(folder.path(), name),
                model.runningProperty().get());
    }

    MoveFile renaming(FileNode node, String name) {
        return new MoveFile(model.container(), node.path(), Paths.in(Paths.parent(node.path()), name));
    }

    /// One for each; a folder goes with all that is in it.
    List<CopyFromContainer> downloads(List<FileNode> nodes, Path folder) {
        return topmost(nodes).stream()
                // Engines send nothing of a file whose name is no text; it goes along with its folder.
                .filter(node -> RawText.isText(node.path()))
                .map(node -> new CopyFromContainer(model.container(), node.path(), folder))
                .toList();
    }

    RemoveFiles removal(List<FileNode> nodes) {
        return new RemoveFiles(
                model.container(), topmost(nodes).stream().map(FileNode::path).toList());
    }

    void run(EngineAction action) {
        actions.run(action);
    }

    void run(List<? extends EngineAction> several) {
        actions.run(several);
    }

    /// Whether these can be deleted or renamed: by the container's own programs, and not if their names
    /// are no text.
    boolean canChange(List<FileNode> nodes) {
        return model.runningProperty().get()
                && !nodes.isEmpty()
                && nodes.stream()
                        .allMatch(node -> node.parent() != null && node.mount() == null && RawText.isText(node.path()));
    }

    /// Brings files of this machine in. What would be replaced is found out first, to be confirmed.
    void upload(List<Path> sources, FileNode folder) {
        var source = engine.engine();
        if (source == null) {
            return;
        }
        var container = model.container();
        var into = folder.path();
        background.call(
                () -> {
                    var copies = new ArrayList<CopyToContainer>();
                    for (var path : sources) {
                        var name = String.valueOf(path.getFileName());
                        var there = source.files().look(container, Paths.in(into, name));
                        copies.add(new CopyToContainer(container, path, into, there.isPresent()));
                    }
                    return copies;
                },
                actions::run,
                failed);
    }

    // What lies in a folder that goes goes with it.
    private static List<FileNode> topmost(List<FileNode> nodes) {
        return nodes.stream()
                .filter(node ->
                        nodes.stream().noneMatch(other -> other != node && Paths.isIn(node.path(), other.path())))
                .toList();
    }
}
