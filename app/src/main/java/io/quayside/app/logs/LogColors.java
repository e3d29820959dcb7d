package io.quayside.app.logs;

import io.quayside.app.logs.text.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/// The colours of the lines, from the stylesheet, so that they follow the theme: drawing on a canvas has none of its
/// own. Lies in the scene without being seen. UI thread only.
final class LogColors extends Pane {
    static final int TAGS = 8;

    /// How many colours there are to highlight with.
    static final int LIGHTS = 6;

    private static final int LEVELS = 6;

    private static final int ANSI = 16;

    private final Map<String, Label> swatches = new LinkedHashMap<>();

    /// @param changed called after colours have changed
    LogColors(Runnable changed) {
        getStyleClass().add("log-colors");
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        for (String name : new String[] {
            "text",
            "muted",
            "background",
            "stderr",
            "stderr-tint",
            "selection",
            "hit",
            "hit-text",
            "current-hit",
            "note",
            "link",
            "bookmark"
        }) {
            add(name, changed);
        }
        for (int i = 0; i < ANSI; i++) {
            add("ansi-" + i, changed);
        }
        for (int i = 1; i <= LEVELS; i++) {
            add("level-" + i, changed);
        }
        for (int i = 0; i < LIGHTS; i++) {
            add("light-" + i, changed);
        }
        for (int i = 0; i < TAGS; i++) {
            add("tag-" + i, changed);
        }
    }

    private void add(String name, Runnable changed) {
        Label swatch = new Label();
        swatch.getStyleClass().add("log-" + name);
        swatch.textFillProperty().subscribe((before, now) -> changed.run());
        swatches.put(name, swatch);
        getChildren().add(swatch);
    }

    Color get(String name) {
        var swatch = swatches.get(name);
        return swatch != null && swatch.getTextFill() instanceof Color color ? color : Color.GRAY;
    }

    /// The colour of a [SourceTag].
    Color tag(int color) {
        return get("tag-" + color);
    }

    /// A colour of [TextStyle].
    Color of(int color, Color preset) {
        if (color == TextStyle.DEFAULT) {
            return preset;
        }
        return TextStyle.isThemed(color)
                ? get("ansi-" + color)
                : Color.rgb(color >> 16 & 0xff, color >> 8 & 0xff, color & 0xff);
    }
}
