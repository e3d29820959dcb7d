package io.quayside.app.activity;

import io.quayside.app.command.Command;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.EmptyState;
import io.quayside.app.ui.PageHeader;
import io.quayside.app.ui.Presence;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of deeds; below it the layers of the selected pull, or why the selected deed failed and what to do.
final class ActivityView extends View {
    private static final double ROW = 58;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final ActivityModel model;
    private final Ticker ticker;
    private final ListView<ActivityEntry> list = new ListView<>();
    private final BorderPane root = new BorderPane();
    private final LayersView layers;
    private final Label why = new Label();
    private final Label advice = new Label();
    private final VBox failure = new VBox(6, why, advice);

    ActivityView(ActivityModel model, Texts texts, Ticker ticker, Command clear) {
        this.model = model;
        this.ticker = ticker;
        this.layers = new LayersView(texts);
        list.setId("activity.list");
        list.getStyleClass().add("edge-to-edge");
        list.setAccessibleText(texts.get("activity.title"));
        list.setFixedCellSize(ROW);
        list.setPlaceholder(
                new EmptyState("mdi2h-history", texts.get("activity.none"), texts.get("activity.none.advice")));
        list.setCellFactory(view -> new ActivityCell(model, texts));
        why.setId("activity.why");
        why.getStyleClass().add("danger-text");
        advice.setId("activity.advice");
        for (var label : List.of(why, advice)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        failure.getStyleClass().add("activity-failure");
        root.getStyleClass().add("page");
        root.setTop(new PageHeader(texts.get("activity.title"), Buttons.of(clear)));
        root.setCenter(list);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node initialFocus() {
        return list;
    }

    @Override
    protected void onAttach(Disposables held) {
        list.setItems(model.entries());
        held.onClose(() -> list.setItems(null));
        held.observe(list.getSelectionModel().selectedItemProperty(), this::show);
        held.add(ticker.every(TICK, this::tick));
    }

    private void show(@Nullable ActivityEntry entry) {
        layers.show(entry);
        if (entry != null && entry.state() == ActivityEntry.State.FAILED) {
            why.setText(entry.message());
            advice.setText(entry.advice());
            Presence.set(advice, !entry.advice().isEmpty());
            root.setBottom(failure);
        } else {
            root.setBottom(entry == null || entry.layers().isEmpty() ? null : layers.root());
        }
    }

    // Running times grow.
    private void tick() {
        if (model.anyOpen()) {
            list.lookupAll(".activity-cell").forEach(cell -> ((ActivityCell) cell).refresh());
        }
        show(list.getSelectionModel().getSelectedItem());
    }
}
