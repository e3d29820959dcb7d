package io.quayside.app.containers.terminal;

import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.EmptyState;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.FailureWords;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.terminal.SessionEnd;
import io.quayside.engine.terminal.TerminalSession;
import io.quayside.engine.terminal.TerminalSize;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One session: the screen, above it how it ended, or in its place why there is none. UI thread only.
final class TerminalPane extends VBox {
    private final PageTools tools;
    private final Opening opening;
    private final Predicate<KeyEvent> kept;
    private @Nullable TerminalScreen screen;
    private @Nullable TerminalPipe pipe;
    private @Nullable Subscription question;
    private boolean waitsForWindow;

    /// Opens a session; blocks.
    interface Opening {
        TerminalSession open(io.quayside.engine.Engine engine, TerminalPipe pipe, TerminalSize size);

        /// The best shell of a container.
        static Opening shell(ContainerRef container) {
            return (engine, pipe, size) -> engine.terminals().shell(container, "", size, pipe);
        }

        /// The container's own program.
        static Opening attach(ContainerRef container) {
            return (engine, pipe, size) -> engine.terminals().attach(container, size, pipe);
        }
    }

    TerminalPane(PageTools tools, Opening opening, Predicate<KeyEvent> kept) {
        this.tools = tools;
        this.opening = opening;
        this.kept = kept;
        getStyleClass().add("terminal");
        sceneProperty().subscribe(window -> {
            if (window != null && waitsForWindow) {
                tools.ui().later(this::focus);
            }
        });
        open();
    }

    private void open() {
        close();
        var engine = tools.engine().engine();
        if (engine == null) {
            return;
        }
        say("mdi2t-timer-sand", tools.texts().get("containers.terminal.opening"), "");
        var fresh = new TerminalPipe[1];
        fresh[0] = new TerminalPipe(end -> tools.ui().later(() -> ended(fresh[0], end)));
        pipe = fresh[0];
        question = tools.background()
                .call(
                        () -> {
                            fresh[0].connect(opening.open(engine, fresh[0], TerminalSize.USUAL));
                            return fresh[0];
                        },
                        this::opened,
                        this::failed);
    }

    private void opened(TerminalPipe open) {
        var fresh = new TerminalScreen(open, kept);
        screen = fresh;
        VBox.setVgrow(fresh, Priority.ALWAYS);
        getChildren().setAll(fresh);
        fresh.start();
        focus();
    }

    // An engine can answer before the tab's content is put into the window, and what is in no window takes no keys.
    private void focus() {
        waitsForWindow = getScene() == null;
        if (!waitsForWindow && screen != null) {
            screen.focusable().requestFocus();
        }
    }

    private void failed(Exception failure) {
        pipe = null;
        var words = FailureWords.of(failure);
        say("mdi2c-console-line", words.sentence(), words.advice(), again("containers.terminal.retry"));
    }

    private void ended(TerminalPipe which, SessionEnd end) {
        if (which != pipe) {
            return;
        }
        var words = new Label(words(end));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var bar = new HBox(words, again("containers.terminal.again"));
        bar.setId("terminal.ended");
        bar.getStyleClass().addAll("pane-bar", "terminal-ended");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().removeIf(HBox.class::isInstance);
        getChildren().addFirst(bar);
    }

    private Button again(String key) {
        var button = new Button(tools.texts().get(key));
        button.setId("terminal.again");
        button.setOnAction(event -> open());
        return button;
    }

    private String words(SessionEnd end) {
        return switch (end) {
            case SessionEnd.Exited exited ->
                exited.code().isPresent()
                        ? tools.texts()
                                .get(
                                        "containers.terminal.exited",
                                        Integer.toString(exited.code().getAsInt()))
                        : tools.texts().get("containers.terminal.exited.unknown");
            case SessionEnd.Closed closed ->
                tools.texts()
                        .get(closed.running() ? "containers.terminal.closed.running" : "containers.terminal.closed");
            case SessionEnd.Failed failed -> FailureWords.of(failed.why()).onOneLine();
        };
    }

    private void say(String icon, String title, String advice, Node... actions) {
        var state = new EmptyState(icon, title, advice, actions);
        state.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(state, Priority.ALWAYS);
        getChildren().setAll(state);
    }

    /// Ends the session and its program.
    void close() {
        if (question != null) {
            question.close();
            question = null;
        }
        var closing = pipe;
        pipe = null;
        if (screen != null) {
            screen.close();
            screen = null;
        }
        if (closing != null) {
            closing.close();
        }
    }
}
