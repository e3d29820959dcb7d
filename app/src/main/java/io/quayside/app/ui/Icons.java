package io.quayside.app.ui;

import org.kordamp.ikonli.javafx.FontIcon;

/// Makes icons from their Ikonli literals ("mdi2d-docker"). Size and colour come from the stylesheet.
public final class Icons {
    private Icons() {}

    /// Has the icons' font read, off the UI thread, which the first icon of all does.
    public static void prepare() {
        of("mdi2c-circle-outline");
    }

    public static FontIcon of(String literal) {
        var icon = new FontIcon(literal);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
