package io.quayside.app.shell;

import io.quayside.app.command.Command;
import io.quayside.app.fx.Disposables;
import io.quayside.app.ui.DialogLayer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Turns keys into commands. A key that the focused control wants is its own; while a dialog is open none counts; and
/// plain keys are for typing while the focus is in a text field.
public final class Shortcuts {
    private final Supplier<Stream<Command>> active;
    private final DialogLayer dialogs;

    /// @param active those whose shortcuts work now; the first that fits is taken
    /// @param dialogs of the same window
    public Shortcuts(Supplier<Stream<Command>> active, DialogLayer dialogs) {
        this.active = active;
        this.dialogs = dialogs;
    }

    public void install(Node root, Disposables held) {
        EventHandler<KeyEvent> handler = this::pressed;
        var scene = root.getScene();
        if (scene == null) {
            root.addEventHandler(KeyEvent.KEY_PRESSED, handler);
            held.onClose(() -> root.removeEventHandler(KeyEvent.KEY_PRESSED, handler));
        } else {
            // While nothing has the focus, as when what had it was disabled, keys reach the scene alone.
            scene.addEventHandler(KeyEvent.KEY_PRESSED, handler);
            held.onClose(() -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, handler));
        }
    }

    private void pressed(KeyEvent event) {
        if (dialogs.isOpen() || (event.getTarget() instanceof TextInputControl && isTyping(event))) {
            return;
        }
        active.get()
                .filter(command ->
                        command.shortcut() != null && command.shortcut().match(event))
                .filter(command -> command.enabled().get())
                .findFirst()
                .ifPresent(command -> {
                    event.consume();
                    command.run().run();
                });
    }

    private static boolean isTyping(KeyEvent event) {
        // Its own undo, even when it has nothing to undo.
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            return true;
        }
        return !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && !event.getCode().isFunctionKey();
    }
}
