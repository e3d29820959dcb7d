package io.quayside.app.logs;

import io.quayside.app.logs.text.TextStyle;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The font of the lines at one size, and how much room its characters take. UI thread only.
final class Typeface {
    private static final String FAMILY = "Monospaced";
    private static final int SAMPLE = 100;

    private final Font regular;
    private final Font bold;
    private final Font italic;
    private final double column;
    private final double rowHeight;
    private final double baseline;

    /// @param size pixels
    Typeface(double size) {
        regular = Font.font(FAMILY, size);
        bold = Font.font(FAMILY, FontWeight.BOLD, size);
        italic = Font.font(FAMILY, FontPosture.ITALIC, size);
        var measure = new Text();
        measure.setFont(regular);
        measure.setText("0".repeat(SAMPLE));
        column = measure.getLayoutBounds().getWidth() / SAMPLE;
        double height = measure.getLayoutBounds().getHeight();
        rowHeight = Math.ceil(height * 1.15);
        baseline =
                Math.round((rowHeight - height) / 2 - measure.getLayoutBounds().getMinY());
    }

    Font of(TextStyle style) {
        return style.bold() ? bold : style.italic() ? italic : regular;
    }

    Font regular() {
        return regular;
    }

    Font italic() {
        return italic;
    }

    /// The width of an ASCII character.
    double column() {
        return column;
    }

    double rowHeight() {
        return rowHeight;
    }

    /// From a row's top to where its text stands.
    double baseline() {
        return baseline;
    }
}
