package io.quayside.app.images;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.task.LayerProgress;
import io.quayside.app.ui.Figures;
import io.quayside.engine.action.ActionProgress.Layer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How a pull goes: the whole, and a bar per layer.
final class PullView extends VBox {
    private final ActivityEntry entry;
    private final Texts texts;
    private final Label status = new Label();
    private final ProgressBar whole = new ProgressBar(0);
    private final GridPane layers = new GridPane();
    private final Disposables held = new Disposables();

    PullView(ActivityEntry entry, Texts texts) {
        this.entry = entry;
        this.texts = texts;
        getStyleClass().add("pull");
        setSpacing(10);
        status.setId("pull.status");
        status.setWrapText(true);
        whole.setId("pull.progress");
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.setAccessibleText(entry.title());
        var ids = new ColumnConstraints();
        ids.setMinWidth(100);
        var bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        var bytes = new ColumnConstraints();
        bytes.setMinWidth(170);
        layers.getColumnConstraints().addAll(ids, bars, bytes);
        layers.getStyleClass().add("pull-layers");
        layers.setHgap(10);
        layers.setVgap(4);
        var scroll = new ScrollPane(layers);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(220);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(status, whole, scroll);
        // The entry lives as long as the activity list, this view no longer than its dialog.
        sceneProperty().subscribe(scene -> {
            held.close();
            if (scene != null) {
                bind();
            }
        });
    }

    private void bind() {
        layers.getChildren().clear();
        ListChangeListener<LayerProgress> more = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::add);
            }
        };
        entry.layers().forEach(this::add);
        entry.layers().addListener(more);
        held.onClose(() -> entry.layers().removeListener(more));
        held.observe(entry.messageProperty(), ignored -> show());
        held.observe(entry.stateProperty(), ignored -> show());
    }

    private void add(LayerProgress layer) {
        var line = new LayerLine(layer.id());
        layers.addRow(layers.getRowCount(), line.id, line.bar, line.bytes);
        held.observe(layer.newestProperty(), newest -> {
            line.show(newest);
            show();
        });
    }

    private void show() {
        var progress = PullModel.progress(entry);
        switch (entry.state()) {
            case WAITING, RUNNING -> {
                whole.setProgress(progress.fraction() < 0 ? 0 : progress.fraction());
                status.setText(
                        progress.total() == 0
                                ? texts.get("images.pull.asking")
                                : texts.get(
                                        "images.pull.bytes",
                                        Figures.size(progress.downloaded()),
                                        Figures.size(progress.total())));
            }
            case DONE -> {
                whole.setProgress(1);
                status.setText(texts.get("images.pull.done"));
            }
            case FAILED -> status.setText(entry.message());
            case CANCELLED -> status.setText(texts.get("images.pull.cancelled"));
        }
    }

    private static final class LayerLine {
        private final Label id;
        private final ProgressBar bar = new ProgressBar(0);
        private final Label bytes = new Label();

        private LayerLine(String layer) {
            id = new Label(layer);
            id.getStyleClass().add("mono");
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.getStyleClass().add("small");
            bar.setAccessibleText(layer);
        }

        void show(Layer layer) {
            bar.setProgress(PullProgress.fraction(layer));
            var figures = layer.total() > 0 && layer.status().endsWith("ing")
                    ? "  " + Figures.size(layer.current()) + " / " + Figures.size(layer.total())
                    : "";
            bytes.setText(layer.status() + figures);
        }
    }
}
