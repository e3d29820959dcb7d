package io.quayside.app.activity;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.task.LayerProgress;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A bar for each layer of a pull.
final class LayersView {
    private static final double ROW = 24;
    private static final double HEIGHT = 200;

    private final ListView<LayerProgress> list = new ListView<>();

    LayersView(Texts texts) {
        list.setId("activity.layers");
        list.setAccessibleText(texts.get("activity.layers"));
        list.setFixedCellSize(ROW);
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(view -> new Cell());
    }

    Node root() {
        return list;
    }

    void show(@Nullable ActivityEntry entry) {
        list.setItems(entry == null ? FXCollections.emptyObservableList() : entry.layers());
    }

    private static final class Cell extends ListCell<LayerProgress> {
        private final Label id = new Label();
        private final ProgressBar bar = new ProgressBar();
        private final Label status = new Label();
        private final HBox line = new HBox(id, bar, status);
        private javafx.util.@Nullable Subscription following;

        Cell() {
            id.getStyleClass().add("mono");
            line.getStyleClass().add("layer-line");
        }

        @Override
        protected void updateItem(@Nullable LayerProgress layer, boolean empty) {
            super.updateItem(layer, empty);
            if (following != null) {
                following.unsubscribe();
                following = null;
            }
            if (empty || layer == null) {
                setGraphic(null);
                return;
            }
            id.setText(layer.id());
            following = layer.newestProperty().subscribe(newest -> {
                bar.setProgress(Math.max(0, layer.fraction()));
                status.setText(newest.status());
            });
            setGraphic(line);
        }
    }
}
