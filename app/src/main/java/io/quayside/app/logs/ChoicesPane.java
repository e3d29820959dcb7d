package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.SearchField;
import io.quayside.app.ui.Tip;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The containers whose logs can be shown, beside the lines.
final class ChoicesPane extends VBox {
    private static final double ROW = 28;

    private final ListView<Choice> list;

    ChoicesPane(Choices choices, Texts texts) {
        getStyleClass().add("choices-pane");
        list = new ListView<>(choices.shown());
        list.setId("logs.containers");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(texts.get("logs.list.name"));
        var none = new Label();
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        none.setPadding(new Insets(12));
        none.textProperty()
                .bind(choices.searchProperty()
                        .map(sought -> texts.get(sought.isBlank() ? "logs.list.empty" : "logs.list.none")));
        list.setPlaceholder(none);
        list.getStyleClass().add("edge-to-edge");
        list.setCellFactory(view -> new ChoiceCell(choices, texts));
        list.setOnKeyPressed(event -> {
            var item = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && item instanceof Choice.OfContainer choice) {
                choices.toggle(choice.ref());
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && item instanceof Choice.OfContainer choice) {
                choices.choose(List.of(choice.ref()));
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && item instanceof Choice.Project project) {
                choices.chooseProject(project.name());
                event.consume();
            }
        });
        var search = new SearchField(texts.get("logs.list.search"), list::requestFocus);
        search.setId("logs.list.search");
        search.textProperty().bindBidirectional(choices.searchProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        var all = Buttons.iconOnly("mdi2c-check-all", texts.get("logs.list.all"), choices::chooseListed);
        all.setId("logs.list.all");
        HBox.setHgrow(search, Priority.ALWAYS);
        Tip.on(search, () -> texts.get("logs.list.search.advice"));
        getChildren().addAll(new HBox(search, all), list);
    }

    ListView<Choice> list() {
        return list;
    }
}
