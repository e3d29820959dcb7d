package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Icons;
import io.quayside.engine.model.Container;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A container with its box to tick, or the heading of a project. A click on the name shows that one alone.
final class ChoiceCell extends ListCell<Choice> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass ENDED = PseudoClass.getPseudoClass("ended");

    private final Texts texts;
    private final CheckBox box = new CheckBox();
    private final FontIcon state = Icons.of("mdi2p-play-circle-outline");
    private final Label name = new Label();
    private final HBox line = new HBox(box, state, name);
    private final ChangeListener<Container> containerChanged = (value, before, now) -> show(now);
    private final ChangeListener<Boolean> chosenChanged = (value, before, now) -> box.setSelected(now);
    private Choice.@Nullable OfContainer shown;

    ChoiceCell(Choices choices, Texts texts) {
        this.texts = texts;
        getStyleClass().add("choice-cell");
        line.getStyleClass().add("choice-line");
        name.setMinWidth(0);
        // As wide as the list, and no wider: a long name is cut.
        setPrefWidth(0);
        box.setFocusTraversable(false);
        box.setOnAction(event -> {
            if (shown != null) {
                choices.toggle(shown.ref());
            }
        });
        setOnMouseClicked(event -> {
            if (getItem() instanceof Choice.Project project) {
                choices.chooseProject(project.name());
            } else if (shown != null && event.isShortcutDown()) {
                choices.toggle(shown.ref());
            } else if (shown != null) {
                choices.choose(List.of(shown.ref()));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Choice item, boolean empty) {
        super.updateItem(item, empty);
        if (shown != null) {
            shown.containerProperty().removeListener(containerChanged);
            shown.chosenProperty().removeListener(chosenChanged);
            shown = null;
        }
        pseudoClassStateChanged(HEADING, item instanceof Choice.Project);
        pseudoClassStateChanged(ENDED, false);
        setGraphic(null);
        setText(null);
        switch (item) {
            case Choice.Project project ->
                setText(project.name().isEmpty() ? texts.get("logs.list.others") : project.name());
            case Choice.OfContainer choice -> {
                shown = choice;
                choice.containerProperty().addListener(containerChanged);
                choice.chosenProperty().addListener(chosenChanged);
                box.setSelected(choice.chosenProperty().get());
                show(choice.container());
                setGraphic(line);
            }
            case null -> {
                // An empty row.
            }
        }
    }

    private void show(Container container) {
        var alive = container.state().isAlive();
        name.setText(container.name());
        box.setAccessibleText(container.name());
        state.setIconLiteral(alive ? "mdi2p-play-circle-outline" : "mdi2s-stop-circle-outline");
        state.getStyleClass().setAll("icon", alive ? "state-good" : "state-ended");
        pseudoClassStateChanged(ENDED, !alive);
    }
}
