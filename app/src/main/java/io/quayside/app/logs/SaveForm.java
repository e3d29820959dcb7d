package io.quayside.app.logs;

import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Chips;
import io.quayside.app.ui.PathField;
import io.quayside.engine.log.LogSave;
import io.quayside.engine.log.SavedLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Which lines to save, in which form, and where to.
final class SaveForm extends VBox {
    private final List<String> names;
    private final ObjectProperty<Lines> lines = new SimpleObjectProperty<>(Lines.SHOWN);
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.TEXT);
    private final CheckBox timestamps;
    private final CheckBox gzip;
    private final CheckBox masked;
    private final PathField path;
    private final TextField file;
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
    SaveForm(Texts texts, List<String> names, boolean mask, UiThread ui) {
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
        path = new PathField(
                PathField.Kind.SAVE, "logs.save.file", texts.get("logs.save.file"), texts.get("logs.save.browse"), ui);
        file = path.field();
        path.show(suggestion());
        form.subscribe((before, now) -> rename());
        gzip.selectedProperty().subscribe((before, now) -> rename());
        problem.getStyleClass().add("field-problem");
        valid = Bindings.createBooleanBinding(() -> path.path().isPresent(), path.foundProperty());
        var wrong = path.words(texts, "logs.save.no-folder");
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> file.getText().isBlank() ? texts.get("logs.save.no-name") : wrong.getValue(),
                        file.textProperty(),
                        wrong));
        getStyleClass().add("dialog-content");
        getChildren().addAll(which, how, timestamps, masked, gzip, path, problem);
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
        return new LogSave(path.path().orElseThrow(), gzip.isSelected(), written);
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
