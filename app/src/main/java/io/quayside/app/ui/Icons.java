package io.quayside.app.ui;

import org.kordamp.ikonli.javafx.FontIcon;

/// Makes icons from their Ikonli literals ("mdi2d-docker"). Size and colour come from the stylesheet.
public final class Icons {
    private Icons() {}

    public static FontIcon of(String literal) {
        var icon = new FontIcon(literal);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
