package io.quayside.app.logs;

import javafx.scene.paint.Color;

/// Whether one colour can be read on another: programs choose both for a terminal's colours, which are not ours.
final class Contrast {
    /// What the guidelines for accessible content ask of large letters.
    private static final double LEAST = 3;

    private Contrast() {}

    /// The colour itself, or black or white where it could not be read.
    static Color readable(Color ink, Color paper) {
        if (ratio(ink, paper) >= LEAST) {
            return ink;
        }
        return ratio(Color.BLACK, paper) > ratio(Color.WHITE, paper) ? Color.BLACK : Color.WHITE;
    }

    /// From 1, for the same colour, to 21.
    static double ratio(Color one, Color other) {
        double light = luminance(one);
        double dark = luminance(other);
        return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
