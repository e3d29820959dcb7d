package io.quayside.app.ui;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Tooltips that are made when the mouse first comes near: a tooltip is a window of its own, and a table has hundreds
/// of cells. UI thread only.
public final class Tip {
    private final Node node;
    private final Supplier<@Nullable String> text;
    private @Nullable Tooltip tooltip;
    private boolean installed;

    private Tip(Node node, Supplier<@Nullable String> text) {
        this.node = node;
        this.text = text;
    }

    /// @param text asked whenever the mouse enters; null or empty for no tooltip
    public static Tip on(Node node, Supplier<@Nullable String> text) {
        var tip = new Tip(node, text);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> tip.show());
        return tip;
    }

    /// Asks for its words again if the mouse has been here: they may have come late.
    public void refresh() {
        if (installed) {
            show();
        }
    }

    private void show() {
        var words = text.get();
        boolean wanted = words != null && !words.isEmpty();
        if (wanted && tooltip == null) {
            tooltip = new Tooltip();
        }
        if (tooltip == null) {
            return;
        }
        if (wanted) {
            tooltip.setText(words);
        }
        if (wanted != installed) {
            installed = wanted;
            if (wanted) {
                Tooltip.install(node, tooltip);
            } else {
                Tooltip.uninstall(node, tooltip);
            }
        }
    }
}
