package io.quayside.app.shell;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry.State;
import io.quayside.app.task.Work;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.Presence;
import io.quayside.app.ui.Tip;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One piece of work in the list of tasks: how far it is, what of it failed and why, and buttons to cancel it, to try
/// again what failed and to put it away.
final class TaskLine extends VBox {
    private static final int NAMED = 30;

    private final Work work;
    private final TaskWords words;
    private final Texts texts;
    private final FontIcon icon = Icons.of("mdi2t-timer-sand");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label status = new Label();
    private final VBox failures = new VBox();
    private final Button cancel;
    private final Button away;
    private final Button again;

    TaskLine(Work work, Texts texts, Consumer<Work> putAway, Disposables held) {
        this.work = work;
        this.texts = texts;
        this.words = new TaskWords(texts);
        getStyleClass().add("task");
        var title = new Label(work.title());
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        // What a path leads to is at its end.
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Tip.on(title, this::titles);
        cancel = Buttons.iconOnly(
                "mdi2s-stop-circle-outline", texts.get("shell.tasks.cancel", work.title()), work::cancel);
        cancel.setId("task.cancel");
        away = Buttons.iconOnly(
                "mdi2c-close", texts.get("shell.tasks.put-away", work.title()), () -> putAway.accept(work));
        var heading = new HBox(icon, title, cancel, away);
        heading.getStyleClass().add("task-heading");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        bar.setAccessibleText(work.title());
        status.getStyleClass().add("muted");
        failures.getStyleClass().add("task-failures");
        again = new Button(
                texts.get(work.parts().size() == 1 ? "task.retry-one" : "task.retry-failed"),
                Icons.of("mdi2r-refresh"));
        again.setId("task.retry");
        again.getStyleClass().add("small");
        again.setOnAction(event -> {
            putAway.accept(work);
            work.retryFailed();
        });
        getChildren().setAll(heading, bar, status, failures, again);
        held.observe(work.stateProperty(), ignored -> change());
        held.observe(work.overProperty(), ignored -> refresh());
        held.observe(work.messageProperty(), ignored -> refresh());
    }

    /// Called about once a second as well, for times grow.
    void refresh() {
        status.setText(words.state(work, Instant.now()));
        bar.setProgress(Math.max(0, work.fraction()));
        Presence.set(bar, !work.state().isOver() && work.fraction() >= 0);
    }

    private void change() {
        var over = work.state().isOver();
        icon.setIconLiteral(icon(work.state()));
        icon.getStyleClass()
                .setAll("ikonli-font-icon", "icon", work.state().name().toLowerCase(Locale.ROOT));
        Presence.set(cancel, !over);
        Presence.set(away, over);
        Presence.set(again, work.state() == State.FAILED && work.canRetry());
        Presence.set(failures, work.state() == State.FAILED);
        failures.getChildren()
                .setAll(over ? work.failures().stream().map(this::failure).toList() : List.<Label>of());
        refresh();
    }

    private Label failure(Work.Failed failed) {
        var text = work.parts().size() == 1
                ? failed.words()
                : texts.get("task.failed-for", String.join(", ", failed.titles()), failed.words());
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String titles() {
        var all = work.parts();
        var named = all.stream().limit(NAMED).collect(Collectors.joining("\n"));
        return all.size() > NAMED ? named + "\n" + texts.get("shell.toast.more", all.size() - NAMED) : named;
    }

    private static String icon(State state) {
        return switch (state) {
            case WAITING -> "mdi2t-timer-sand";
            case RUNNING -> "mdi2p-progress-clock";
            case DONE -> "mdi2c-check-circle-outline";
            case FAILED -> "mdi2a-alert-circle-outline";
            case CANCELLED -> "mdi2c-cancel";
        };
    }
}
