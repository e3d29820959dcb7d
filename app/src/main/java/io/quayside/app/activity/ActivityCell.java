package io.quayside.app.activity;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Clip;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.Tip;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One deed: what, how it goes, its command; with buttons to cancel it and to copy the command.
final class ActivityCell extends ListCell<ActivityEntry> {
    private static final List<String> STATES = List.of("waiting", "running", "done", "failed", "cancelled");

    private final ActivityModel model;
    private final FontIcon icon = Icons.of("mdi2c-circle-outline");
    private final Label time = new Label();
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label command = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private final Button copySecrets;
    private final HBox line;
    private @Nullable Subscription following;

    ActivityCell(ActivityModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("activity-cell");
        title.getStyleClass().add("strong");
        time.getStyleClass().add("muted");
        state.getStyleClass().add("muted");
        command.getStyleClass().add("mono");
        Tip.on(command, () -> getItem() == null ? "" : whole(getItem()));
        bar.setPrefWidth(120);
        cancel = Buttons.iconOnly(
                "mdi2s-stop-circle-outline",
                texts.get("activity.cancel"),
                () -> getItem().cancel());
        var copy = Buttons.iconOnly(
                "mdi2c-content-copy", texts.get("activity.copy"), () -> Clip.copy(model.command(getItem())));
        copySecrets = Buttons.iconOnly(
                "mdi2k-key-outline",
                texts.get("activity.copy-secrets"),
                () -> Clip.copy(model.commandWithSecrets(getItem())));
        var heading = new HBox(title, state, bar);
        heading.getStyleClass().add("activity-heading");
        var words = new VBox(heading, command);
        words.setMinWidth(0);
        words.getStyleClass().add("activity-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        time.setMinWidth(Region.USE_PREF_SIZE);
        line = new HBox(icon, time, words, cancel, copy, copySecrets);
        line.getStyleClass().add("activity-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ActivityEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (following != null) {
            following.unsubscribe();
            following = null;
        }
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        time.setText(model.time(entry));
        title.setText(entry.title());
        copySecrets.setVisible(model.hasSecrets(entry));
        following = entry.stateProperty()
                .subscribe(this::refresh)
                .and(entry.messageProperty().subscribe(this::refresh));
        refresh();
        setGraphic(line);
    }

    void refresh() {
        var entry = getItem();
        if (entry == null) {
            return;
        }
        var word = entry.state().name().toLowerCase(Locale.ROOT);
        icon.setIconLiteral(icon(entry.state()));
        icon.getStyleClass().removeAll(STATES);
        icon.getStyleClass().add(word);
        state.setText(model.state(entry));
        cancel.setVisible(!entry.state().isOver());
        var fraction = model.fraction(entry);
        bar.setProgress(Math.max(0, fraction));
        bar.setVisible(entry.state() == ActivityEntry.State.RUNNING && fraction >= 0);
        var failed = entry.state() == ActivityEntry.State.FAILED;
        command.setText(model.command(entry) + (failed ? "    " + entry.message() : ""));
    }

    // What the line may have no room for.
    private String whole(ActivityEntry entry) {
        return model.command(entry)
                + (entry.state() == ActivityEntry.State.FAILED ? "\n" + entry.message() + "\n" + entry.advice() : "")
                        .stripTrailing();
    }

    private static String icon(ActivityEntry.State state) {
        return switch (state) {
            case WAITING -> "mdi2t-timer-sand";
            case RUNNING -> "mdi2p-progress-clock";
            case DONE -> "mdi2c-check-circle-outline";
            case FAILED -> "mdi2a-alert-circle-outline";
            case CANCELLED -> "mdi2c-cancel";
        };
    }
}
