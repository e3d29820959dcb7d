package io.quayside.app.containers;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The search field, the chips of the filter, and how many containers they leave.
final class FilterBar extends HBox {
    private final ContainersModel model;
    private final Texts texts;
    private final TextField search = new TextField();
    private final Label count = new Label();
    private final Map<StateFilter, ToggleButton> chips = new EnumMap<>(StateFilter.class);

    FilterBar(ContainersModel model, Texts texts, Runnable toTable) {
        this.model = model;
        this.texts = texts;
        search.setId("containers.search");
        search.setPromptText(texts.get("containers.search"));
        search.setAccessibleText(texts.get("containers.search"));
        search.setPrefColumnCount(22);
        search.setMinWidth(120);
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                toTable.run();
                event.consume();
            }
        });
        var group = new ToggleGroup();
        var segments = new HBox();
        segments.getStyleClass().add("chips");
        for (var filter : StateFilter.values()) {
            segments.getChildren().add(chip(filter, group));
        }
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        segments.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(search, Priority.SOMETIMES);
        getStyleClass().add("filter-bar");
        getChildren().addAll(search, segments, count);
    }

    void attach(Disposables held) {
        search.textProperty().bindBidirectional(model.searchProperty());
        held.onClose(() -> search.textProperty().unbindBidirectional(model.searchProperty()));
        held.observe(model.filterProperty(), filter -> {
            var chip = chips.get(filter);
            if (chip != null) {
                chip.setSelected(true);
            }
        });
        held.observe(
                model.countsProperty(),
                it -> count.setText(
                        it.shown() == it.total()
                                ? texts.get("containers.count", it.total())
                                : texts.get("containers.count.some", it.shown(), it.total())));
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private ToggleButton chip(StateFilter filter, ToggleGroup group) {
        var word = filter.name().toLowerCase(java.util.Locale.ROOT);
        var chip = new ToggleButton(texts.get("containers.filter." + word));
        chip.setId("containers.filter." + word);
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(group);
        // One of them is always chosen.
        chip.setOnAction(event -> {
            chip.setSelected(true);
            model.filterProperty().set(filter);
        });
        chips.put(filter, chip);
        return chip;
    }
}
