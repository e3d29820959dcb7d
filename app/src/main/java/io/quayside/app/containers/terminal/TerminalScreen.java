package io.quayside.app.containers.terminal;

import com.techsenger.jeditermfx.ui.JediTermFxWidget;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The screen of one session. Programs get every key but those that the window keeps.
final class TerminalScreen extends StackPane {
    /// What a program writes may be secret, and the library logs what it does not understand.
    private static final Logger SILENT = silent();

    /// What is left of a letter when the control key is held down.
    private static final int CONTROL = 0x1f;

    private final JediTermFxWidget widget;

    /// @param kept keys that are the window's, not the program's
    TerminalScreen(TerminalPipe pipe, Predicate<KeyEvent> kept) {
        assert SILENT != null;
        setId("terminal.screen");
        getStyleClass().add("terminal-screen");
        var look = new TerminalLook(this::repaint);
        widget = new JediTermFxWidget(look);
        widget.setTtyConnector(pipe);
        getChildren().addAll(look.swatches(), widget.getPane());
        // Before the screen takes them: it takes all.
        addEventFilter(KeyEvent.ANY, event -> {
            if (kept.test(event) || isControl(event, pipe)) {
                event.consume();
            }
        });
        // What the screen leaves is no shortcut of the window either.
        addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    }

    // Ctrl-C and its like, by the key alone: what character they come with differs between systems.
    private static boolean isControl(KeyEvent event, TerminalPipe pipe) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED
                || !event.isControlDown()
                || event.isShiftDown()
                || event.isAltDown()
                || event.isMetaDown()
                || !event.getCode().isLetterKey()
                || event.getCode().getName().length() != 1) {
            return false;
        }
        pipe.write(new byte[] {(byte) (event.getCode().getName().charAt(0) & CONTROL)});
        return true;
    }

    private static Logger silent() {
        var logger = Logger.getLogger("com.techsenger.jeditermfx");
        logger.setLevel(Level.OFF);
        return logger;
    }

    void start() {
        widget.start();
    }

    // Colours come while it is being made.
    private void repaint() {
        if (!getChildren().isEmpty()) {
            widget.getTerminalPanel().repaint();
        }
    }

    Node focusable() {
        return widget.getTerminalPanel().getCanvas();
    }

    /// The lines that can be seen.
    String text() {
        var buffer = widget.getTerminalTextBuffer();
        buffer.lock();
        try {
            return buffer.getScreenLines();
        } finally {
            buffer.unlock();
        }
    }

    /// Ends the session, too.
    void close() {
        widget.close();
    }
}
