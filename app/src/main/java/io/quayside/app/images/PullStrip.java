package io.quayside.app.images;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.ui.Buttons;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The pulls that go on in the background, one line each.
final class PullStrip extends VBox {
    private final PullModel model;
    private final Texts texts;
    private final Consumer<ActivityEntry> follow;
    private final Disposables lines = new Disposables();

    /// @param follow opens the box that shows all of a pull
    PullStrip(PullModel model, Texts texts, Consumer<ActivityEntry> follow) {
        this.model = model;
        this.texts = texts;
        this.follow = follow;
        getStyleClass().add("pull-strip");
    }

    void attach(Disposables held) {
        held.onInvalidation(model.running(), this::refill);
        held.onClose(lines::close);
        refill();
    }

    private void refill() {
        lines.close();
        getChildren().setAll(model.running().stream().map(this::line).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private Node line(ActivityEntry entry) {
        var name = new Hyperlink(entry.title());
        name.setOnAction(event -> follow.accept(entry));
        var bar = new ProgressBar(0);
        bar.setPrefWidth(240);
        bar.getStyleClass().add("small");
        bar.setAccessibleText(entry.title());
        // The engine's last words change with every sign of life of any layer.
        lines.observe(entry.messageProperty(), ignored -> show(bar, entry));
        lines.onInvalidation(entry.layers(), () -> show(bar, entry));
        entry.layers().forEach(layer -> lines.observe(layer.newestProperty(), ignored -> show(bar, entry)));
        show(bar, entry);
        var line = new HBox(name, bar, Buttons.iconOnly("mdi2c-close", texts.get("images.pull.cancel"), entry::cancel));
        line.getStyleClass().add("pull-line");
        return line;
    }

    private static void show(ProgressBar bar, ActivityEntry entry) {
        bar.setProgress(Math.max(0, PullModel.progress(entry).fraction()));
    }
}
