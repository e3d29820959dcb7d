package io.quayside.app.ui;

import io.quayside.app.fx.Inquiry;
import io.quayside.app.fx.PathLook;
import io.quayside.app.fx.PathLook.There;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// A path of this machine, typed or chosen in the system's own dialog. What is there is found out elsewhere, and shown
/// when it is known. UI thread only.
public final class PathField extends HBox {
    private final TextField field = new TextField();
    private final Kind kind;
    private final UiThread ui;
    private final PathLook look;
    private final Inquiry<Found> found;
    private boolean choosing;

    /// What the path is of.
    public enum Kind {
        /// A file that is there.
        OPEN,
        /// A file that may be made.
        SAVE,
        /// A folder that is there.
        FOLDER
    }

    /// What was found under what was typed.
    ///
    /// @param usable the path, absolute; empty when nothing of the kind is there, or no folder for a file to be
    ///     made in
    /// @param there whether something is there already
    public record Found(Optional<Path> usable, boolean there) {}

    /// @param id of the field to type in
    /// @param name for screen readers
    /// @param choose on the button that opens the dialog
    public PathField(Kind kind, String id, String name, String choose, UiThread ui) {
        this(kind, id, name, choose, ui, PathLook.OF_SYSTEM);
    }

    PathField(Kind kind, String id, String name, String choose, UiThread ui, PathLook look) {
        this.kind = kind;
        this.ui = ui;
        this.look = look;
        this.found = new Inquiry<>(ui);
        field.setId(id);
        field.setAccessibleText(name);
        setHgrow(field, Priority.ALWAYS);
        var button = new Button(choose);
        button.setId(id + ".choose");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> choose());
        setSpacing(6);
        getChildren().addAll(field, button);
        field.textProperty().subscribe(text -> look());
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    /// The field itself, to give it the keyboard.
    public TextField field() {
        return field;
    }

    public void show(Path path) {
        field.setText(path.toString());
    }

    /// What is there under what was typed; null until that is known.
    public ObservableValue<@Nullable Found> foundProperty() {
        return found.answerProperty();
    }

    /// What a person is told of the path: nothing while all is well or nothing was typed, and what was said last while
    /// it is being looked at for a moment.
    ///
    /// @param wrong the key of what is said when the path cannot be used
    public ObservableValue<String> words(Texts texts, String wrong) {
        var words = new ReadOnlyStringWrapper("");
        Runnable say = () -> {
            if (found.slowProperty().get()) {
                words.set(texts.get("task.looking"));
            } else if (found.answer() != null) {
                words.set(isWrong() && !field.getText().isBlank() ? texts.get(wrong) : "");
            }
        };
        found.answerProperty().subscribe(say);
        found.slowProperty().subscribe(say);
        return words.getReadOnlyProperty();
    }

    /// The path, absolute; empty when it cannot be used, or that is not known yet.
    public Optional<Path> path() {
        var now = found.answer();
        return now == null ? Optional.empty() : now.usable();
    }

    /// Whether it is known that the path cannot be used.
    public boolean isWrong() {
        var now = found.answer();
        return now != null && now.usable().isEmpty();
    }

    private void look() {
        var path = parsed().orElse(null);
        found.ask(() -> path == null ? new Found(Optional.empty(), false) : found(path));
    }

    private Found found(Path path) {
        var there = look.at(path);
        var usable = switch (kind) {
            case OPEN -> there == There.FILE;
            case FOLDER -> there == There.FOLDER;
            case SAVE -> there != There.FOLDER && isFolder(path.getParent());
        };
        return new Found(usable ? Optional.of(path) : Optional.empty(), there != There.NOTHING);
    }

    private boolean isFolder(@Nullable Path path) {
        return path != null && look.at(path) == There.FOLDER;
    }

    private Optional<Path> parsed() {
        var text = field.getText().strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    // Where the dialog starts has to be there; where that takes long to find out, the dialog starts somewhere.
    private void choose() {
        if (choosing) {
            return;
        }
        choosing = true;
        var now = parsed().orElse(null);
        var start = new Inquiry<Optional<File>>(ui);
        start.answerProperty().subscribe(answer -> {
            if (answer != null) {
                choose(now, answer.orElse(null));
            }
        });
        start.slowProperty().subscribe(slow -> {
            if (slow) {
                choose(now, null);
            }
        });
        start.ask(() -> Optional.ofNullable(start(now)).map(Path::toFile));
    }

    private @Nullable Path start(@Nullable Path now) {
        if (now == null) {
            return null;
        }
        if (kind == Kind.FOLDER && isFolder(now)) {
            return now;
        }
        return isFolder(now.getParent()) ? now.getParent() : null;
    }

    private void choose(@Nullable Path now, @Nullable File start) {
        // The dialog that opened where a look took too long is the only one, however late the answer comes.
        if (!choosing) {
            return;
        }
        choosing = false;
        if (getScene() == null) {
            return;
        }
        var window = getScene().getWindow();
        File chosen;
        if (kind == Kind.FOLDER) {
            var chooser = new DirectoryChooser();
            chooser.setInitialDirectory(start);
            chosen = chooser.showDialog(window);
        } else {
            var chooser = new FileChooser();
            chooser.setInitialDirectory(start);
            chooser.setInitialFileName(
                    now == null || now.getFileName() == null ? "" : String.valueOf(now.getFileName()));
            chosen = kind == Kind.SAVE ? chooser.showSaveDialog(window) : chooser.showOpenDialog(window);
        }
        if (chosen != null) {
            show(chosen.toPath());
        }
    }
}
