package io.quayside.app.logs;

import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that move through the lines.
final class ViewportKeys {
    private static final int SIDEWAYS = 8;

    private ViewportKeys() {}

    /// @param sideways moves the lines by so many columns
    /// @return whether the key was one of them
    static boolean press(KeyEvent event, LogsModel model, DoubleConsumer sideways) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        int page = Math.max(1, model.rows() - 1);
        switch (event.getCode()) {
            case KeyCode.UP -> step(event, model, -1);
            case KeyCode.DOWN -> step(event, model, 1);
            case KeyCode.PAGE_UP -> model.scrollBy(-page);
            case KeyCode.PAGE_DOWN -> model.scrollBy(page);
            case KeyCode.HOME -> model.scrollTo(model.frame().start());
            case KeyCode.END -> model.follow();
            case KeyCode.LEFT -> sideways.accept(-SIDEWAYS);
            case KeyCode.RIGHT -> sideways.accept(SIDEWAYS);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// With Shift the selection grows, without the lines move.
    private static void step(KeyEvent event, LogsModel model, int by) {
        var selection = model.selection();
        if (!event.isShiftDown()) {
            model.scrollBy(by);
            return;
        }
        var frame = model.frame();
        long from =
                selection.isEmpty() ? frame.first() : selection.leadProperty().get();
        long line = Math.clamp(from + by, frame.start(), Math.max(frame.start(), frame.size() - 1));
        selection.extend(line);
        if (line < frame.first() || line >= frame.first() + frame.rows().size()) {
            model.scrollBy(by);
        }
    }
}
