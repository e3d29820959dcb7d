package io.quayside.app.engines;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Dialog;
import io.quayside.engine.vm.VmSettings;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks how large the VM should be and when it should run.
final class VmSettingsDialog {
    private final VmSettings before;
    private final Texts texts;
    private final TextField processors = new TextField();
    private final TextField memory = new TextField();
    private final TextField disk = new TextField();
    private final CheckBox autoStart = new CheckBox();
    private final CheckBox stops = new CheckBox();
    private final Dialog dialog;

    VmSettingsDialog(VmSettings before, Texts texts, Consumer<VmSettings> changed) {
        this.before = before;
        this.texts = texts;
        processors.setText(Integer.toString(before.processors()));
        processors.setId("vm.processors");
        memory.setText(Integer.toString(before.memoryMiB()));
        memory.setId("vm.memory");
        disk.setText(Integer.toString(before.diskGiB()));
        disk.setId("vm.disk");
        autoStart.setText(texts.get("engines.vm.autostart"));
        autoStart.setSelected(before.autoStart());
        stops.setText(texts.get("engines.vm.stops"));
        stops.setSelected(before.stopsWithQuayside());
        var grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.setHgap(12);
        grid.setVgap(8);
        row(grid, 0, "engines.vm.processors", processors);
        row(grid, 1, "engines.vm.memory", memory);
        row(grid, 2, "engines.vm.disk", disk);
        var wrong = wrong();
        var error = SetupView.words("");
        error.setId("vm.wrong");
        error.getStyleClass().add("danger-text");
        error.textProperty().bind(wrong);
        var later = SetupView.words(texts.get("engines.vm.later"));
        later.getStyleClass().add("muted");
        var content = new VBox(grid, autoStart, stops, later, error);
        content.getStyleClass().add("dialog-content");
        dialog = new Dialog(texts.get("engines.vm.size.title"), content, texts.get("engines.cancel"))
                .withAction(texts.get("engines.vm.size.do"), false, wrong.isEmpty(), () -> {
                    var now = now();
                    if (now != null) {
                        changed.accept(now);
                    }
                })
                .focusing(processors);
    }

    Dialog dialog() {
        return dialog;
    }

    private void row(GridPane grid, int row, String key, Node field) {
        grid.addRow(row, new Label(texts.get(key)), field);
    }

    private StringBinding wrong() {
        return Bindings.createStringBinding(
                () -> {
                    try {
                        var now = read();
                        return now.diskGiB() < before.diskGiB() ? texts.get("engines.vm.shrink", before.diskGiB()) : "";
                    } catch (NumberFormatException e) {
                        return texts.get("engines.vm.number");
                    } catch (IllegalArgumentException e) {
                        return String.valueOf(e.getMessage());
                    }
                },
                processors.textProperty(),
                memory.textProperty(),
                disk.textProperty());
    }

    private VmSettings read() {
        return before.withMachine(
                        Integer.parseInt(processors.getText().strip()),
                        Integer.parseInt(memory.getText().strip()),
                        Integer.parseInt(disk.getText().strip()))
                .withLife(autoStart.isSelected(), stops.isSelected(), before.idleMinutes());
    }

    private @Nullable VmSettings now() {
        try {
            return read();
        } catch (IllegalArgumentException e) {
            // Its button cannot be pressed then.
            return null;
        }
    }
}
