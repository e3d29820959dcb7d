package io.quayside.app.logs;

import io.quayside.app.logs.tail.SelectedRange.Spot;
import io.quayside.app.logs.tail.TailModel;
import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that move through the lines.
final class ViewportKeys {
    private static final int SIDEWAYS = 8;

    private ViewportKeys() {}

    /// @param sideways moves the lines by so many columns
    /// @return whether the key was one of them
    static boolean press(KeyEvent event, TailModel model, DoubleConsumer sideways) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        int page = Math.max(1, model.rows() - 1);
        boolean extend = event.isShiftDown();
        switch (event.getCode()) {
            case KeyCode.UP -> step(extend, model, -1);
            case KeyCode.DOWN -> step(extend, model, 1);
            case KeyCode.PAGE_UP -> step(extend, model, -page);
            case KeyCode.PAGE_DOWN -> step(extend, model, page);
            case KeyCode.HOME -> model.scrollTo(0);
            case KeyCode.END -> model.follow();
            case KeyCode.LEFT -> aside(extend, model, -1, sideways);
            case KeyCode.RIGHT -> aside(extend, model, 1, sideways);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// With Shift the selection grows, without the lines move.
    private static void step(boolean extend, TailModel model, int by) {
        var rows = model.frame().rows();
        var lines = model.lines();
        if (!extend || rows.isEmpty() || lines.isEmpty()) {
            model.scrollBy(by);
            return;
        }
        var range = model.selection().range();
        var from = range == null ? new Spot(rows.getFirst().index(), 0) : range.lead();
        long position = lines.get().positionOf(from.line()) + by;
        long line = lines.get()
                .lineAt(Math.clamp(position, 0, Math.max(0, model.frame().lines() - 1)));
        model.selection().extend(new Spot(line, from.column()));
        if (line < rows.getFirst().index() || line > rows.getLast().index()) {
            model.scrollBy(by);
        }
    }

    private static void aside(boolean extend, TailModel model, int by, DoubleConsumer sideways) {
        var range = model.selection().range();
        if (extend && range != null) {
            model.selection()
                    .extend(new Spot(
                            range.lead().line(), Math.max(0, range.lead().column() + by)));
        } else {
            sideways.accept(by * SIDEWAYS);
        }
    }
}
