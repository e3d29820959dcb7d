package io.quayside.app.images;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.Ticker;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.task.LayerProgress;
import io.quayside.app.ui.Figures;
import io.quayside.app.ui.Presence;
import io.quayside.engine.action.ActionProgress.Layer;
import java.time.Duration;
import java.time.Instant;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How an image on its way goes: the whole, and a bar per layer.
final class TransferView extends VBox {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ActivityEntry entry;
    private final Ticker ticker;
    private final TransferWords words;
    private final Label status = new Label();
    private final Label advice = new Label();
    private final ProgressBar whole = new ProgressBar(0);
    private final GridPane layers = new GridPane();
    private final ScrollPane scroll = new ScrollPane(layers);
    private final Disposables held = new Disposables();

    TransferView(ActivityEntry entry, Texts texts, Ticker ticker) {
        this.entry = entry;
        this.ticker = ticker;
        this.words = new TransferWords(entry, texts);
        getStyleClass().add("transfer");
        setSpacing(10);
        status.setId("transfer.status");
        status.setWrapText(true);
        status.setMinHeight(Region.USE_PREF_SIZE);
        advice.setId("transfer.advice");
        advice.setWrapText(true);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        whole.setId("transfer.progress");
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.setAccessibleText(entry.title());
        var ids = new ColumnConstraints();
        ids.setMinWidth(100);
        var bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        var bytes = new ColumnConstraints();
        bytes.setMinWidth(190);
        layers.getColumnConstraints().addAll(ids, bars, bytes);
        layers.setHgap(10);
        layers.setVgap(4);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(220);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(status, advice, whole, scroll);
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
        held.observe(entry.bytesProperty(), ignored -> show());
        held.observe(entry.stateProperty(), ignored -> show());
        held.add(ticker.every(SECOND, this::show));
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
        var failed = entry.state() == ActivityEntry.State.FAILED;
        status.setText(words.now(Instant.now()));
        status.getStyleClass().remove("danger-text");
        if (failed) {
            status.getStyleClass().add("danger-text");
        }
        advice.setText(entry.advice());
        Presence.set(advice, !entry.advice().isEmpty());
        Presence.set(scroll, !entry.layers().isEmpty());
        Presence.set(whole, !failed);
        var fraction = TransfersModel.progress(entry).fraction();
        whole.setProgress(entry.state() == ActivityEntry.State.DONE ? 1 : bar(entry, fraction));
    }

    /// Of an archive whose size nobody knows, a bar that only moves.
    static double bar(ActivityEntry entry, double fraction) {
        var unknown = entry.bytesProperty().get().done() > 0
                && entry.bytesProperty().get().total() == 0;
        return unknown && !entry.state().isOver() ? ProgressBar.INDETERMINATE_PROGRESS : Math.max(0, fraction);
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
            bar.setProgress(TransferProgress.fraction(layer));
            var figures =
                    layer.total() > 0 && layer.current() > 0 && layer.status().endsWith("ing")
                            ? "  " + Figures.size(Math.min(layer.current(), layer.total())) + " / "
                                    + Figures.size(layer.total())
                            : "";
            bytes.setText(layer.status() + figures);
        }
    }
}
