package io.quayside.app.shell;

import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.ConnectModel.Problem;
import io.quayside.app.shell.ConnectModel.Try;
import io.quayside.app.task.Background;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.app.ui.PathField;
import io.quayside.app.ui.Presence;
import io.quayside.engine.model.FailureWords;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lets a person give the address of an engine, tries to reach it in sight, and changes to it.
public final class ConnectDialog {
    private static final double WIDTH = 600;

    private final EngineSource source;
    private final Background background;
    private final EngineSession session;
    private final Dialogs dialogs;
    private final Texts texts;
    private final UiThread ui;

    public ConnectDialog(
            EngineSource source,
            Background background,
            EngineSession session,
            Dialogs dialogs,
            Texts texts,
            UiThread ui) {
        this.source = source;
        this.background = background;
        this.session = session;
        this.dialogs = dialogs;
        this.texts = texts;
        this.ui = ui;
    }

    public void open() {
        new Form(new ConnectModel(source, background, session)).show();
    }

    private final class Form {
        private final ConnectModel model;
        private final TextField address = new TextField();
        private final Label problem = wrapped("shell.connect.problem", "field-problem");
        private final Label failure = wrapped("shell.connect.failure", "field-problem");
        private final VBox tls;
        private final CheckBox plain = new CheckBox(texts.get("shell.connect.plain"));
        private final HBox trying;
        private final VBox given = new VBox();
        private final VBox content;

        private Form(ConnectModel model) {
            this.model = model;
            address.setId("shell.connect.address");
            address.setPromptText(texts.get("shell.connect.address.prompt"));
            address.setAccessibleText(texts.get("shell.connect.address"));
            address.textProperty().bindBidirectional(model.address);
            plain.setId("shell.connect.plain");
            plain.setWrapText(true);
            plain.selectedProperty().bindBidirectional(model.plain);
            tls = tls();
            trying = trying();
            given.getStyleClass().add("given-places");
            var hint = wrapped("shell.connect.hint", "muted");
            hint.setText(texts.get("shell.connect.hint"));
            content = new VBox(
                    new Label(texts.get("shell.connect.address")),
                    address,
                    hint,
                    tls,
                    plain,
                    problem,
                    trying,
                    failure,
                    given);
            content.getStyleClass().add("dialog-content");
        }

        private void show() {
            var valid = Bindings.createBooleanBinding(
                    () -> model.reading().get().endpoint().isPresent()
                            && !(model.progressProperty().get() instanceof Try.UnderWay),
                    model.reading(),
                    model.progressProperty());
            var dialog = new Dialog(texts.get("shell.connect.title"), content, texts.get("shell.cancel"))
                    .wide(WIDTH)
                    .focusing(address)
                    .withWork("shell.connect.do", texts.get("shell.connect.do"), true, valid, model::start)
                    .onClosed(model::stop);
            model.reading().subscribe(ignored -> read());
            model.progressProperty().subscribe(now -> {
                progress(now);
                if (now instanceof Try.Reached) {
                    dialog.close();
                }
            });
            places();
            dialogs.show(dialog);
        }

        private void read() {
            var reading = model.reading().get();
            Presence.set(tls, reading.tls());
            Presence.set(plain, reading.problem() == Problem.AGREE || (model.plain.get() && reading.tls()));
            var word = reading.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
            problem.setText(
                    switch (reading.problem()) {
                        case NONE, EMPTY, AGREE -> "";
                        case ADDRESS -> reading.about();
                        case NEEDS_TLS, INCOMPLETE, PATH -> texts.get("shell.connect.wrong." + word, reading.about());
                    });
            Presence.set(problem, !problem.getText().isEmpty());
        }

        private void progress(Try now) {
            Presence.set(trying, now instanceof Try.UnderWay);
            for (var field : List.of(address, tls, plain, given)) {
                field.setDisable(now instanceof Try.UnderWay);
            }
            failure.setText(
                    now instanceof Try.Failed it ? FailureWords.of(it.why()).onOneLine() : "");
            Presence.set(failure, now instanceof Try.Failed);
        }

        private VBox tls() {
            var grid = new GridPane();
            grid.getStyleClass().add("action-form");
            file(grid, "ca", model.ca);
            file(grid, "certificate", model.certificate);
            file(grid, "key", model.key);
            return new VBox(6, new Label(texts.get("shell.connect.tls")), grid);
        }

        private void file(GridPane grid, String what, StringProperty value) {
            var name = texts.get("shell.connect.tls." + what);
            var field = new PathField(
                    PathField.Kind.OPEN, "shell.connect.tls." + what, name, texts.get("shell.connect.choose"), ui);
            field.textProperty().bindBidirectional(value);
            GridPane.setHgrow(field, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), new Label(name), field);
        }

        private HBox trying() {
            var spinner = new ProgressIndicator();
            spinner.setPrefSize(18, 18);
            var what = new Label();
            what.textProperty()
                    .bind(model.progressProperty()
                            .map(now ->
                                    now instanceof Try.UnderWay it ? texts.get("shell.connect.trying", it.url()) : ""));
            var spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            var stop = new Button(texts.get("shell.connect.stop"));
            stop.setId("shell.connect.stop");
            stop.setMinWidth(Region.USE_PREF_SIZE);
            stop.setOnAction(event -> {
                model.stop();
                address.requestFocus();
            });
            var line = new HBox(spinner, what, spring, stop);
            line.getStyleClass().add("connect-try");
            return line;
        }

        private void places() {
            given.getChildren().clear();
            var all = model.given();
            Presence.set(given, !all.isEmpty());
            if (!all.isEmpty()) {
                given.getChildren().add(new Label(texts.get("shell.connect.given")));
            }
            for (var place : all) {
                var url = place.endpoint().url();
                var label = new Label(url);
                label.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(label, Priority.ALWAYS);
                var forget = Buttons.iconOnly("mdi2d-delete-outline", texts.get("shell.connect.forget", url), () -> {
                    model.forget(place);
                    places();
                });
                var line = new HBox(label, forget);
                line.getStyleClass().add("given-place");
                given.getChildren().add(line);
            }
        }
    }

    private static Label wrapped(String id, String style) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
