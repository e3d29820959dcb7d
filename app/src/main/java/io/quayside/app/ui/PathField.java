package io.quayside.app.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// A path of this machine, typed or chosen in the system's own dialog. UI thread only.
public final class PathField extends HBox {
    private final TextField field = new TextField();
    private final Kind kind;

    /// What the path is of.
    public enum Kind {
        /// A file that is there.
        OPEN,
        /// A file that may be made.
        SAVE,
        /// A folder that is there.
        FOLDER
    }

    /// @param id of the field to type in
    /// @param name for screen readers
    /// @param choose on the button that opens the dialog
    public PathField(Kind kind, String id, String name, String choose) {
        this.kind = kind;
        field.setId(id);
        field.setAccessibleText(name);
        setHgrow(field, Priority.ALWAYS);
        var button = new Button(choose);
        button.setId(id + ".choose");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> choose());
        setSpacing(6);
        getChildren().addAll(field, button);
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

    /// The path, absolute; empty when nothing of the kind is there, or for a file to be made its folder is not.
    public Optional<Path> path() {
        return parsed().filter(path -> switch (kind) {
            case OPEN -> Files.isRegularFile(path);
            case FOLDER -> Files.isDirectory(path);
            case SAVE -> !Files.isDirectory(path) && path.getParent() != null && Files.isDirectory(path.getParent());
        });
    }

    private Optional<Path> parsed() {
        var text = field.getText().strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void choose() {
        var window = getScene().getWindow();
        var now = parsed().map(Path::toFile).orElse(null);
        File chosen;
        if (kind == Kind.FOLDER) {
            var chooser = new DirectoryChooser();
            chooser.setInitialDirectory(now != null && now.isDirectory() ? now : parent(now));
            chosen = chooser.showDialog(window);
        } else {
            var chooser = new FileChooser();
            chooser.setInitialDirectory(parent(now));
            chooser.setInitialFileName(now == null ? "" : now.getName());
            chosen = kind == Kind.SAVE ? chooser.showSaveDialog(window) : chooser.showOpenDialog(window);
        }
        if (chosen != null) {
            show(chosen.toPath());
        }
    }

    private static @Nullable File parent(@Nullable File file) {
        var folder = file == null ? null : file.getParentFile();
        return folder != null && folder.isDirectory() ? folder : null;
    }
}
