package io.quayside.app.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A value with a button that copies it.
public final class CopyLine extends HBox {
    /// @param shown as it is displayed
    /// @param copied what the button copies
    /// @param name of the button, for tooltip and screen readers: "Copy the id"
    public CopyLine(String shown, String copied, String name) {
        getStyleClass().add("copy-line");
        var text = new Label(shown);
        text.getStyleClass().add("fact-value");
        text.setWrapText(true);
        getChildren().addAll(text, Buttons.iconOnly("mdi2c-content-copy", name, () -> Clip.copy(copied)));
    }
}
