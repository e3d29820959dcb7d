package io.quayside.app.containers;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Chips;
import io.quayside.app.ui.SearchField;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The search field, the chips of the filter, and how many containers they leave.
final class FilterBar extends HBox {
    private final ContainersModel model;
    private final Texts texts;
    private final SearchField search;
    private final Chips<StateFilter> chips;
    private final Label count = new Label();

    FilterBar(ContainersModel model, Texts texts, Runnable toTable) {
        this.model = model;
        this.texts = texts;
        search = new SearchField(texts.get("containers.search"), toTable);
        search.setId("containers.search");
        chips = new Chips<>(
                "containers.filter",
                StateFilter.class,
                model.filterProperty(),
                filter -> texts.get("containers.filter." + filter.name().toLowerCase(Locale.ROOT)));
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(search, Priority.SOMETIMES);
        getStyleClass().add("filter-bar");
        getChildren().addAll(search, chips, count);
    }

    void attach(Disposables held) {
        search.textProperty().bindBidirectional(model.searchProperty());
        held.onClose(() -> search.textProperty().unbindBidirectional(model.searchProperty()));
        held.observe(model.filterProperty(), chips::show);
        held.observe(
                model.countsProperty(),
                it -> count.setText(
                        it.shown() == it.total()
                                ? texts.get("containers.count", it.total())
                                : texts.get("containers.count.some", it.shown(), it.total())));
    }

    void focusSearch() {
        search.begin();
    }
}
