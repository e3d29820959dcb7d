package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Chips;
import io.quayside.engine.log.LogSave;
import io.quayside.engine.log.SavedLine;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// Which lines to save, in which form, and where to.
final class SaveForm extends VBox {
    private final List<String> names;
    private final ObjectProperty<Lines> lines = new SimpleObjectProperty<>(Lines.SHOWN);
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.TEXT);
    private final CheckBox timestamps;
    private final CheckBox gzip;
    private final CheckBox masked;
    private final TextField file = new TextField();
    private final Label problem = new Label();
    private final BooleanBinding valid;

    /// Which lines.
    private enum Lines {
        SHOWN,
        ALL
    }

    /// How they are written.
    private enum Form {
        /// Without control sequences.
        TEXT,
        /// As the container wrote it.
        EXACT,
        /// An object in each line.
        JSON
    }

    /// @param names of the containers
    /// @param mask whether secrets are hidden unless the person says otherwise
    SaveForm(Texts texts, List<String> names, boolean mask) {
        this.names = names;
        timestamps = box(texts, "logs.save.timestamps", false);
        gzip = box(texts, "logs.save.gzip", false);
        masked = box(texts, "logs.save.masked", mask);
        var which = new Chips<>("logs.save.lines", Lines.class, lines, it -> texts.get("logs.save.lines." + key(it)));
        var how = new Chips<>("logs.save.form", Form.class, form, it -> texts.get("logs.save.form." + key(it)));
        lines.subscribe(which::show);
        form.subscribe(how::show);
        // Bytes as they were written have nothing added and nothing hidden.
        var exact = Bindings.createBooleanBinding(() -> form.get() == Form.EXACT, form);
        timestamps.disableProperty().bind(exact.or(Bindings.createBooleanBinding(() -> form.get() == Form.JSON, form)));
        masked.disableProperty().bind(exact);
        file.setId("logs.save.file");
        file.setAccessibleText(texts.get("logs.save.file"));
        file.setText(suggestion().toString());
        HBox.setHgrow(file, Priority.ALWAYS);
        form.subscribe((before, now) -> rename());
        gzip.selectedProperty().subscribe((before, now) -> rename());
        var browse = new Button(texts.get("logs.save.browse"));
        browse.setOnAction(event -> browse());
        problem.getStyleClass().add("field-problem");
        valid = Bindings.createBooleanBinding(() -> whyNot().isEmpty(), file.textProperty());
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> whyNot().isEmpty() ? "" : texts.get(whyNot()), file.textProperty()));
        getStyleClass().add("dialog-content");
        getChildren().addAll(which, how, timestamps, masked, gzip, new HBox(6, file, browse), problem);
    }

    Node initialFocus() {
        return file;
    }

    BooleanBinding valid() {
        return valid;
    }

    boolean everything() {
        return lines.get() == Lines.ALL;
    }

    LogSave save() {
        var kind = form.get();
        var written = kind == Form.EXACT
                ? SavedLine.EXACT
                : new SavedLine(kind == Form.JSON, timestamps.isSelected(), true, masked.isSelected(), names);
        return new LogSave(Path.of(file.getText().strip()), gzip.isSelected(), written);
    }

    /// The key of what is wrong with the file's name; empty when nothing is.
    private String whyNot() {
        try {
            var path = Path.of(file.getText().strip());
            var folder = path.toAbsolutePath().getParent();
            if (file.getText().isBlank() || Files.isDirectory(path)) {
                return "logs.save.no-name";
            }
            return folder != null && Files.isDirectory(folder) ? "" : "logs.save.no-folder";
        } catch (InvalidPathException e) {
            return "logs.save.no-name";
        }
    }

    private Path suggestion() {
        var name = (names.isEmpty() ? "logs" : names.getFirst()) + (names.size() > 1 ? "-and-others" : "");
        return Path.of(System.getProperty("user.home"), name + ending());
    }

    private String ending() {
        return (form.get() == Form.JSON ? ".jsonl" : ".log") + (gzip.isSelected() ? ".gz" : "");
    }

    private void rename() {
        var base = file.getText().replaceFirst("(\\.log|\\.jsonl)(\\.gz)?$", "");
        file.setText(base + ending());
    }

    private void browse() {
        var chooser = new FileChooser();
        var now = new File(file.getText().strip());
        chooser.setInitialFileName(now.getName());
        if (now.getParentFile() != null && now.getParentFile().isDirectory()) {
            chooser.setInitialDirectory(now.getParentFile());
        }
        var chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.toString());
        }
    }

    private static CheckBox box(Texts texts, String id, boolean on) {
        var box = new CheckBox(texts.get(id));
        box.setId(id);
        box.setSelected(on);
        return box;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
