package io.quayside.app.logs;

import io.quayside.app.logs.tail.TailModel;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/// Where the hits of the search and the bookmarks are, as marks beside the scroll bar. UI thread only.
final class ScrollMarks extends Region {
    private static final double THICK = 2;

    private final TailModel model;
    private final LogColors colors;
    private final Canvas canvas = new Canvas();
    private boolean drawn;

    ScrollMarks(TailModel model, LogColors colors) {
        this.model = model;
        this.colors = colors;
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    void paint() {
        var found = model.hits();
        boolean some =
                (found != null && found.count() > 0) || !model.bookmarks().isEmpty();
        // Drawing nothing costs a frame as much as drawing something.
        if (!some && !drawn) {
            return;
        }
        drawn = some;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        var frame = model.frame();
        var lines = model.lines().orElse(null);
        if (lines == null || frame.lines() < 2) {
            return;
        }
        var hits = model.hits();
        if (hits != null && hits.count() > 0) {
            g.setFill(colors.get("current-hit"));
            // One question for each pixel, however many lines it stands for.
            int slots = (int) (getHeight() / THICK);
            for (int slot = 0; slot < slots; slot++) {
                long from = lines.lineAt(frame.lines() * slot / slots);
                long end = lines.lineAt(Math.min(frame.lines() - 1, frame.lines() * (slot + 1) / slots));
                long hit = hits.next(from);
                if (hit >= from && (hit < end || hit == from)) {
                    g.fillRect(getWidth() - 5, slot * THICK, 5, THICK);
                }
            }
        }
        g.setFill(colors.get("bookmark"));
        for (long line : model.bookmarks().all()) {
            double y = getHeight() * lines.positionOf(line) / frame.lines();
            g.fillRect(0, y, getWidth(), THICK);
        }
    }
}
