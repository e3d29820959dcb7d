package io.quayside.app.shell;

import io.quayside.app.fx.Ticker;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Notice;
import io.quayside.app.task.Notifications;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Icons;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Notices in the lower right corner of the window, the newest below. Errors stay until they are closed, others for
/// some seconds. UI thread only.
public final class Toasts implements Notifications {
    private static final Duration SHOWN = Duration.ofSeconds(6);
    private static final int AT_ONCE = 4;
    private static final int LINES = 6;

    private final StackPane host;
    private final Texts texts;
    private final Ticker ticker;
    private final VBox stack = new VBox();

    /// @param host the window's root
    public Toasts(StackPane host, Texts texts, Ticker ticker) {
        this.host = host;
        this.texts = texts;
        this.ticker = ticker;
        stack.getStyleClass().add("toasts");
        stack.setPickOnBounds(false);
        stack.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(stack, Pos.BOTTOM_RIGHT);
    }

    @Override
    public void show(Notice notice) {
        var toast = toast(notice);
        stack.getChildren().add(toast);
        if (stack.getChildren().size() > AT_ONCE) {
            stack.getChildren().removeFirst();
        }
        if (!host.getChildren().contains(stack)) {
            host.getChildren().add(stack);
        }
        if (notice.kind() != Notice.Kind.ERROR) {
            ticker.after(SHOWN, () -> close(toast));
        }
    }

    private void close(HBox toast) {
        stack.getChildren().remove(toast);
        if (stack.getChildren().isEmpty()) {
            host.getChildren().remove(stack);
        }
    }

    private HBox toast(Notice notice) {
        var words = new VBox();
        words.getStyleClass().add("toast-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var toast = new HBox(Icons.of(icon(notice.kind())), words);
        toast.getStyleClass().addAll("toast", notice.kind().name().toLowerCase(Locale.ROOT));
        words.getChildren().add(label(notice.sentence(), "strong"));
        notice.lines().stream().limit(LINES).forEach(line -> words.getChildren().add(label(line, "toast-line")));
        if (notice.lines().size() > LINES) {
            words.getChildren()
                    .add(label(texts.get("shell.toast.more", notice.lines().size() - LINES), "muted"));
        }
        if (!notice.advice().isEmpty()) {
            words.getChildren().add(label(notice.advice(), "muted"));
        }
        var buttons = new HBox();
        buttons.getStyleClass().add("toast-buttons");
        for (var step : notice.steps()) {
            var button = new Button(step.text());
            button.setId("toast." + step.id());
            button.getStyleClass().add("small");
            button.setOnAction(event -> {
                close(toast);
                step.run().run();
            });
            buttons.getChildren().add(button);
        }
        if (!notice.details().isEmpty()) {
            var copy = new Button(texts.get("shell.toast.copy"));
            copy.getStyleClass().addAll("flat", "small");
            copy.setOnAction(event -> copy(notice));
            buttons.getChildren().add(copy);
        }
        if (!buttons.getChildren().isEmpty()) {
            words.getChildren().add(buttons);
        }
        var close = Buttons.iconOnly("mdi2c-close", texts.get("shell.close"), () -> close(toast));
        toast.getChildren().add(close);
        return toast;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static void copy(Notice notice) {
        var content = new ClipboardContent();
        content.putString(Stream.concat(
                        Stream.concat(Stream.of(notice.sentence()), notice.lines().stream()),
                        Stream.of(notice.advice(), notice.details()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String icon(Notice.Kind kind) {
        return switch (kind) {
            case INFO -> "mdi2i-information-outline";
            case WARNING -> "mdi2a-alert-outline";
            case ERROR -> "mdi2a-alert-circle-outline";
        };
    }
}
