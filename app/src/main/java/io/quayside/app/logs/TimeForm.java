package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Dialog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for times: one to go to, or two between which lines are shown. UI thread only.
record TimeForm(PageTools tools, LogsModel model) {
    void askWhere() {
        var field = field("logs.time.at", "logs.time.at.prompt");
        var valid = Bindings.createBooleanBinding(() -> read(field).isPresent(), field.textProperty());
        show(
                "logs.jump.title",
                new VBox(labelled(field), advice()),
                field,
                valid,
                "logs.jump.button",
                () -> read(field).ifPresent(model.active()::goToTime));
    }

    void askRange() {
        var from = field("logs.time.since", "logs.time.since.prompt");
        var until = field("logs.time.until", "logs.time.until.prompt");
        var valid = Bindings.createBooleanBinding(
                () -> isFree(from) && isFree(until), from.textProperty(), until.textProperty());
        show(
                "logs.range.title",
                new VBox(labelled(from), labelled(until), advice()),
                from,
                valid,
                "logs.range.button",
                () -> showOnly(read(from).orElse(Long.MIN_VALUE), read(until).orElse(Long.MAX_VALUE)));
    }

    /// Where the filter's bar says so, and lets one take it back.
    private void showOnly(long from, long until) {
        model.filter().within(from, until);
        model.filterShownProperty().set(true);
    }

    private void show(
            String title, VBox content, TextField first, ObservableBooleanValue valid, String verb, Runnable run) {
        Texts texts = tools.texts();
        content.getStyleClass().add("dialog-content");
        tools.dialogs()
                .show(new Dialog(texts.get(title), content, texts.get("logs.cancel"))
                        .withAction(texts.get(verb), false, valid, run)
                        .focusing(first));
    }

    private TextField field(String id, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(tools.texts().get(prompt));
        field.setAccessibleText(tools.texts().get(id));
        return field;
    }

    /// A field below its name, which leads to it.
    private VBox labelled(TextField field) {
        var label = new Label(tools.texts().get(field.getId()));
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    private Label advice() {
        var words = new Label(tools.texts().get("logs.time.advice"));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        return words;
    }

    private static boolean isFree(TextField field) {
        return field.getText().isBlank() || read(field).isPresent();
    }

    private static OptionalLong read(TextField field) {
        return Moment.read(field.getText(), Instant.now(), ZoneId.systemDefault());
    }
}
