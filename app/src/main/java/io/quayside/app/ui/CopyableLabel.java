package io.quayside.app.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A text with a button that copies it.
public final class CopyableLabel extends HBox {
    private final Label label = new Label();

    /// @param copyName tooltip and accessible name of the button: "Copy"
    public CopyableLabel(String text, String copyName) {
        label.setText(text);
        label.setMinWidth(0);
        var copy = Buttons.iconOnly("mdi2c-content-copy", copyName, () -> Clip.copy(label.getText()));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("copyable");
        getChildren().addAll(label, copy);
    }

    public void setText(String text) {
        label.setText(text);
    }
}
