package io.quayside.app.logs;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws the marks of the strip: each kind in a shape of its own, so that nobody has to see colours for it, and in a
/// colour for whoever does. UI thread only.
///
/// @param colors where these come from
record MarkPainter(LogColors colors) {
    /// How high the marks are, in pixels.
    static final double HEIGHT = 11;

    private static final double HALF = 4;
    private static final Font COUNT = Font.font(9);

    /// @param bottom to where a line leads down from each mark
    void paint(GraphicsContext g, StripMarks marks, double bottom) {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(COUNT);
        for (var mark : marks.all()) {
            double x = Math.floor(mark.x()) + 0.5;
            var color = colors.get(color(mark.shape()));
            g.setFill(color);
            g.setStroke(color);
            g.setLineWidth(1);
            g.setGlobalAlpha(0.5);
            g.strokeLine(x, HEIGHT, x, bottom);
            g.setGlobalAlpha(1);
            shape(g, mark.shape(), x, HEIGHT / 2);
        }
        // From right to left, each with the room up to the next mark.
        double free = g.getCanvas().getWidth() + HALF;
        for (var mark : marks.all().reversed()) {
            int count = mark.notes().size();
            String words = count < 100 ? Integer.toString(count) : "99+";
            if (count > 1 && mark.x() + HALF + 2 + 6 * words.length() < free - HALF) {
                g.setFill(colors.get("muted"));
                g.fillText(words, mark.x() + HALF + 2, HEIGHT / 2 + 0.5);
            }
            free = mark.x();
        }
    }

    private static String color(StripMarks.Shape shape) {
        return switch (shape) {
            case TRIANGLE, PLUS -> "ansi-2";
            case MINUS -> "level-4";
            case FULL_SQUARE, CROSS -> "level-5";
            case SQUARE, DIAMOND -> "muted";
        };
    }

    private static void shape(GraphicsContext g, StripMarks.Shape shape, double x, double y) {
        g.setLineWidth(2);
        switch (shape) {
            case TRIANGLE ->
                g.fillPolygon(
                        new double[] {x - HALF + 1, x + HALF + 1, x - HALF + 1},
                        new double[] {y - HALF, y, y + HALF},
                        3);
            case SQUARE -> g.strokeRect(x - HALF + 1, y - HALF + 1, 2 * HALF - 2, 2 * HALF - 2);
            case FULL_SQUARE -> g.fillRect(x - HALF, y - HALF, 2 * HALF, 2 * HALF);
            case PLUS -> {
                g.strokeLine(x - HALF, y, x + HALF, y);
                g.strokeLine(x, y - HALF, x, y + HALF);
            }
            case MINUS -> g.fillRect(x - HALF, y - 1.5, 2 * HALF, 3);
            case CROSS -> {
                g.strokeLine(x - HALF + 1, y - HALF + 1, x + HALF - 1, y + HALF - 1);
                g.strokeLine(x - HALF + 1, y + HALF - 1, x + HALF - 1, y - HALF + 1);
            }
            case DIAMOND ->
                g.fillPolygon(new double[] {x, x + HALF, x, x - HALF}, new double[] {y - HALF, y, y + HALF, y}, 4);
        }
    }
}
