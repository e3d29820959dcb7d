package io.quayside.app.ui;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Tooltips that are made when the mouse first comes near: a tooltip is a window of its own, and a table has hundreds
/// of
/// cells. UI thread only.
public final class Tip {
    private Tip() {}

    /// @param text asked whenever the mouse enters; null or empty for no tooltip
    public static void on(Control control, Supplier<@Nullable String> text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> show(control, text.get()));
    }

    private static void show(Control control, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            control.setTooltip(null);
            return;
        }
        if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip());
        }
        control.getTooltip().setText(text);
    }
}
