package io.quayside.app.listing;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Clip;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.engine.action.EngineAction;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A form for one action: its fields, what is wrong with them, and the command that does the same. UI thread only.
public final class ActionForm {
    private static final double LABELS = 130;
    private static final double WIDTH = 560;

    private final Texts texts;
    private final String prefix;
    private final GridPane grid = new GridPane();
    private @Nullable Node first;

    /// What the fields come to.
    ///
    /// @param problem a sentence; empty when nothing is wrong or nothing can be said yet
    /// @param action empty while the fields are not right
    public record Outcome<A extends EngineAction>(String problem, Optional<A> action) {}

    /// @param prefix what its texts and ids begin with: "volumes.create."
    public ActionForm(Texts texts, String prefix) {
        this.texts = texts;
        this.prefix = prefix;
        var labels = new ColumnConstraints();
        labels.setMinWidth(LABELS);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, fields);
        grid.getStyleClass().add("action-form");
    }

    public ActionForm text(String key, StringProperty value) {
        return input(key, new TextField(), value);
    }

    /// For several lines.
    public ActionForm lines(String key, StringProperty value) {
        var area = new TextArea();
        area.setPrefRowCount(2);
        area.setMinHeight(58);
        area.getStyleClass().add("mono");
        // Tab leads on, as in every other field.
        area.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.TAB && !event.isControlDown()) {
                area.requestFocusTraversal(
                        event.isShiftDown()
                                ? javafx.scene.TraversalDirection.PREVIOUS
                                : javafx.scene.TraversalDirection.NEXT);
                event.consume();
            }
        });
        return input(key, area, value);
    }

    public ActionForm check(String key, BooleanProperty value) {
        var box = new CheckBox(texts.get(prefix + key));
        box.setId(prefix + key);
        box.selectedProperty().bindBidirectional(value);
        grid.add(box, 1, grid.getRowCount());
        return this;
    }

    public ActionForm field(String key, Node field) {
        var label = new Label(texts.get(prefix + key));
        label.setLabelFor(field);
        GridPane.setValignment(label, field instanceof TextArea ? VPos.TOP : VPos.CENTER);
        field.setId(prefix + key);
        grid.addRow(grid.getRowCount(), label, field);
        if (first == null) {
            first = field;
        }
        return this;
    }

    private ActionForm input(String key, TextInputControl field, StringProperty value) {
        field.textProperty().bindBidirectional(value);
        field.setPromptText(texts.get(prefix + key + ".prompt"));
        field.setAccessibleText(texts.get(prefix + key));
        return field(key, field);
    }

    /// Shows it.
    ///
    /// @param run gets the action when the person says so
    public <A extends EngineAction> void open(
            Dialogs dialogs, String title, ObservableValue<Outcome<A>> outcome, Consumer<A> run) {
        var says = new Label();
        says.setId(prefix + "problem");
        says.getStyleClass().add("field-problem");
        says.setWrapText(true);
        says.setMinHeight(20);
        says.textProperty().bind(outcome.map(Outcome::problem));
        var content = new VBox(10, grid, says, twin(outcome));
        var valid =
                Bindings.createBooleanBinding(() -> outcome.getValue().action().isPresent(), outcome);
        var dialog = new Dialog(title, content, texts.get(prefix + "cancel"))
                .wide(WIDTH)
                .withAction(
                        texts.get(prefix + "do"),
                        false,
                        valid,
                        () -> outcome.getValue().action().ifPresent(run));
        dialogs.show(first == null ? dialog : dialog.focusing(first));
    }

    private <A extends EngineAction> Node twin(ObservableValue<Outcome<A>> outcome) {
        var command = new Label();
        command.setId(prefix + "twin");
        command.setWrapText(true);
        command.setMaxWidth(Double.MAX_VALUE);
        command.getStyleClass().addAll("mono", "command");
        command.textProperty()
                .bind(outcome.map(it ->
                        it.action().map(action -> action.command().toString()).orElse("…")));
        var copy = Buttons.iconOnly(
                "mdi2c-content-copy",
                texts.get(prefix + "copy"),
                () -> outcome.getValue()
                        .action()
                        .ifPresent(action -> Clip.copy(action.command().text())));
        HBox.setHgrow(command, Priority.ALWAYS);
        var line = new HBox(command, copy);
        line.getStyleClass().add("twin");
        return line;
    }
}
