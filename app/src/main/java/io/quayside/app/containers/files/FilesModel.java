package io.quayside.app.containers.files;

import io.quayside.app.containers.files.FileNode.Reading;
import io.quayside.app.fx.Coalescer;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.UiThread;
import io.quayside.app.task.Background;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.files.Bounds;
import io.quayside.engine.files.ContainerFiles;
import io.quayside.engine.files.FileListing;
import io.quayside.engine.files.Paths;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.FailureWords;
import io.quayside.engine.model.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The files of the shown container: a tree whose folders are read when they are opened. UI thread only.
final class FilesModel {
    private static final Duration PROGRESS = Duration.ofMillis(200);

    private final CurrentEngine engine;
    private final Background background;
    private final UiThread ui;
    private final ReadOnlyObjectWrapper<FileTree> tree = new ReadOnlyObjectWrapper<>(new FileTree());
    private final ReadOnlyObjectWrapper<@Nullable FileNode> goal = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<List<FileNode>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final Set<Question> questions = new HashSet<>();
    private ContainerRef container = new ContainerRef("", "");
    private String wanted = "";
    private boolean again;
    private boolean looked;

    FilesModel(CurrentEngine engine, Background background, UiThread ui) {
        this.engine = engine;
        this.background = background;
        this.ui = ui;
    }

    /// Something that the engine is asked; null before the work has begun and where it is over at once.
    private static final class Question {
        private @Nullable Subscription work;
    }

    ReadOnlyObjectProperty<FileTree> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    FileTree tree() {
        return tree.get();
    }

    /// The file that somebody wanted to see, once it is in the tree.
    ReadOnlyObjectProperty<@Nullable FileNode> goalProperty() {
        return goal.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<FileNode>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// What is selected and there: neither notes nor what is deleted.
    List<FileNode> selected() {
        return selection.get();
    }

    /// Why something is not shown; empty when all is well.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether the engine is asked something.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether programs can be run in the container.
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ContainerRef container() {
        return container;
    }

    /// Shows this container; one that is shown already is looked at again only when it was started or
    /// stopped.
    void show(Container shown) {
        var other = !shown.id().equals(container.id());
        var runs = shown.state() == ContainerState.RUNNING;
        var turned = runs != running.get();
        container = ContainerRef.of(shown);
        running.set(runs);
        if (other) {
            end();
            selection.set(List.of());
            goal.set(null);
            tree.set(new FileTree());
        }
        tree().mounts(shown.mounts());
        var anew = other || turned || !looked || tree().root().reading() == Reading.UNREAD;
        looked = true;
        if (anew) {
            refresh();
        }
    }

    /// Nobody looks any more: what goes on ends.
    void hide() {
        looked = false;
        stop();
    }

    void select(List<FileNode> nodes) {
        selection.set(nodes.stream()
                .filter(node -> node.isFile() && !node.isDeleted())
                .toList());
    }

    /// The folder that new things go to: the selected one, or the one that holds what is selected.
    FileNode folder() {
        return selected().isEmpty() ? tree().root() : folderOf(selected().getFirst());
    }

    static FileNode folderOf(FileNode node) {
        var parent = node.parent();
        return parent == null || (node.isFile() && node.isFolder()) ? node : parent;
    }

    /// Reads a folder that was not read yet.
    void open(FileNode folder) {
        if (folder.reading() == Reading.UNREAD || folder.reading() == Reading.FAILED) {
            read(folder, Bounds.USUAL, false);
        }
    }

    /// Reads all of a folder, however long it takes.
    void readOn(FileNode folder) {
        read(folder, Bounds.WIDE, false);
    }

    /// Reads anew what is shown; nothing happens while nobody looks.
    void refresh() {
        if (looked) {
            trouble.set("");
            tree().forgetBelow();
            read(tree().root(), Bounds.USUAL, true);
            askChanges();
        }
    }

    /// Ends what is under way; folders that were being read are as they were before.
    void stop() {
        end();
        tree().rest();
    }

    /// Leads to a file, whatever links are on the way.
    void reveal(String path) {
        trouble.set("");
        var target = container;
        ask(
                files -> files.real(target, path),
                real -> {
                    wanted = real;
                    again = false;
                    seek();
                },
                failure -> trouble.set(sentence(failure)));
    }

    // As far as the tree is known; what is not is read, and then it goes on.
    private void seek() {
        if (wanted.isEmpty()) {
            return;
        }
        var at = tree().root();
        while (!at.path().equals(wanted)) {
            if (!at.reading().isKnown()) {
                open(at);
                return;
            }
            var next = towards(at);
            if (next.isEmpty()) {
                if (!again) {
                    // It is there, the engine says, so it is newer than the list.
                    again = true;
                    read(at, Bounds.USUAL, false);
                    askChanges();
                    return;
                }
                break;
            }
            at = next.get();
        }
        wanted = "";
        goal.set(null);
        goal.set(at);
    }

    private Optional<FileNode> towards(FileNode folder) {
        return folder.children().stream()
                .filter(child -> child.isFile() && Paths.isIn(wanted, child.path()))
                .findFirst();
    }

    /// @param deep whether the folders below whose content is shown are read anew, too; an archive tells
    ///     of them by the way
    private void read(FileNode folder, Bounds bounds, boolean deep) {
        var seen = bounds == Bounds.USUAL ? tree().seenBelow(folder) : Optional.<FileListing>empty();
        if (seen.isPresent()) {
            filled(tree(), folder, seen.get(), deep);
            return;
        }
        var shown = tree();
        var of = container;
        var runs = running.get();
        shown.begin(folder);
        var progress = new Coalescer<Long>(ui, PROGRESS, folder::gone);
        ask(
                files -> files.list(of, runs, folder.path(), bounds, progress::offer),
                listing -> filled(shown, folder, listing, deep),
                failure -> {
                    shown.fail(folder, sentence(failure));
                    wanted = "";
                });
    }

    private void filled(FileTree shown, FileNode folder, FileListing listing, boolean deep) {
        var before = shown.known();
        shown.fill(folder, listing);
        if (deep) {
            before.stream()
                    .filter(it -> it.parent() == folder && folder.children().contains(it))
                    .forEach(it -> read(it, Bounds.USUAL, true));
        }
        seek();
    }

    private void askChanges() {
        var shown = tree();
        var of = container;
        ask(files -> files.changes(of), shown::changes, failure -> trouble.set(sentence(failure)));
    }

    private <T> void ask(Function<ContainerFiles, T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
        var source = engine.engine();
        if (source == null) {
            return;
        }
        var question = new Question();
        questions.add(question);
        busy.set(true);
        question.work = background.call(
                () -> work.apply(source.files()),
                result -> {
                    over(question);
                    onResult.accept(result);
                },
                failure -> {
                    over(question);
                    onFailure.accept(failure);
                });
    }

    private void over(Question question) {
        questions.remove(question);
        busy.set(!questions.isEmpty());
    }

    private void end() {
        for (var question : new ArrayList<>(questions)) {
            if (question.work != null) {
                question.work.close();
            }
        }
        questions.clear();
        busy.set(false);
        wanted = "";
    }

    static String sentence(Exception failure) {
        return FailureWords.of(failure).onOneLine();
    }
}
