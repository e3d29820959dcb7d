package io.quayside.app.images;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.Ticker;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Presence;
import io.quayside.app.ui.Tip;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The images that are on their way in the background, one line each, and those that did not arrive.
final class TransferStrip extends VBox {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TransfersModel model;
    private final TransferDialog dialog;
    private final Texts texts;
    private final Ticker ticker;
    private final Disposables lines = new Disposables();

    TransferStrip(TransfersModel model, TransferDialog dialog, Texts texts, Ticker ticker) {
        this.model = model;
        this.dialog = dialog;
        this.texts = texts;
        this.ticker = ticker;
        getStyleClass().add("transfer-strip");
    }

    void attach(Disposables held) {
        held.onInvalidation(model.shown(), this::refill);
        held.onClose(lines::close);
        refill();
    }

    private void refill() {
        lines.close();
        getChildren().setAll(model.shown().stream().map(this::line).toList());
        Presence.set(this, !getChildren().isEmpty());
    }

    private Node line(ActivityEntry entry) {
        var name = new Hyperlink(entry.title());
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setOnAction(event -> dialog.follow(entry));
        var bar = new ProgressBar(0);
        bar.setMinWidth(160);
        bar.setPrefWidth(160);
        bar.getStyleClass().add("small");
        bar.setAccessibleText(entry.title());
        var status = new Label();
        status.getStyleClass().add("muted");
        status.setMinWidth(0);
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setMaxWidth(Double.MAX_VALUE);
        Tip.on(status, () -> entry.state() == ActivityEntry.State.FAILED ? status.getText() : "");
        var cancel = Buttons.iconOnly("mdi2s-stop-circle-outline", texts.get("images.transfer.cancel"), entry::cancel);
        var again = Buttons.iconOnly("mdi2r-refresh", texts.get("images.transfer.again"), () -> model.again(entry));
        var away = Buttons.iconOnly("mdi2c-close", texts.get("images.transfer.dismiss"), () -> model.dismiss(entry));
        var line = new HBox(name, bar, status, again, away, cancel);
        line.getStyleClass().add("transfer-line");
        var words = new TransferWords(entry, texts);
        Runnable show = () -> {
            var failed = entry.state() == ActivityEntry.State.FAILED;
            status.setText(words.withAdvice(Instant.now()));
            bar.setProgress(
                    TransferView.bar(entry, TransfersModel.progress(entry).fraction()));
            for (var node : new Node[] {again, away}) {
                Presence.set(node, failed);
            }
            for (var node : new Node[] {bar, cancel}) {
                Presence.set(node, !failed);
            }
        };
        // The engine's last words change with every sign of life of any layer.
        lines.observe(entry.messageProperty(), ignored -> show.run());
        lines.observe(entry.stateProperty(), ignored -> show.run());
        lines.observe(entry.bytesProperty(), ignored -> show.run());
        lines.onInvalidation(entry.layers(), show);
        entry.layers().forEach(layer -> lines.observe(layer.newestProperty(), ignored -> show.run()));
        lines.add(ticker.every(SECOND, show));
        return line;
    }
}
