package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.NaturalOrder;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/// Makes the field of a setting.
record SettingField(RunFormModel form, Texts texts) {
    Node of(Setting setting) {
        var hint = texts.get("run.hint." + setting.word());
        return switch (setting.kind()) {
            case SWITCH -> check(setting);
            case CHOICE -> choice(setting, hint);
            case LINES -> lines(setting, hint);
            default -> text("run." + setting.word(), form.text(setting), hint);
        };
    }

    static TextField text(String id, StringProperty value, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        return field;
    }

    private Node check(Setting setting) {
        var box = new CheckBox(texts.get("run.hint." + setting.word()));
        box.setId("run." + setting.word());
        box.setWrapText(true);
        box.setMinWidth(0);
        box.selectedProperty().bindBidirectional(form.on(setting));
        return box;
    }

    private Node choice(Setting setting, String hint) {
        var box = new ComboBox<String>();
        box.setId("run." + setting.word());
        box.setEditable(true);
        box.setPromptText(hint);
        box.setMaxWidth(Double.MAX_VALUE);
        if (setting == Setting.NETWORK) {
            box.setOnShowing(event -> box.getItems().setAll(networks()));
        } else {
            box.getItems().setAll(setting.choices());
        }
        // The editor, not the value: what is typed counts at once.
        box.getEditor().textProperty().bindBidirectional(form.text(setting));
        return box;
    }

    private java.util.List<String> networks() {
        return form.picture().networks().values().stream()
                .map(it -> it.name())
                .sorted(NaturalOrder.NAMES)
                .toList();
    }

    private Node lines(Setting setting, String hint) {
        var area = new TextArea();
        area.setId("run." + setting.word());
        area.setPrefRowCount(2);
        area.setPromptText(hint);
        area.setAccessibleText(hint);
        area.getStyleClass().add("mono");
        area.textProperty().bindBidirectional(form.text(setting));
        return area;
    }
}
