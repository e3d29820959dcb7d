package io.quayside.app.logs;

import io.quayside.app.logs.tail.LogRow;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.text.LogLevel;
import javafx.scene.canvas.GraphicsContext;

/// Draws what stands before the text of a line: its mark, its time, and whose it is. Stays where it is when the text is
/// moved sideways. UI thread only.
final class GutterPainter {
    private final LogColors colors;
    private final LineTime time;

    GutterPainter(LogColors colors, LineTime time) {
        this.colors = colors;
        this.time = time;
    }

    /// @param background the name of the colour that lies below
    /// @param bookmarked whether somebody has marked the line
    void paint(GraphicsContext g, Manner manner, LogRow row, double y, String background, boolean bookmarked) {
        Typeface face = manner.face();
        double height = face.rowHeight();
        if (manner.scroll() > 0) {
            fill(g, "background", 0, y, manner.prefix(), height);
            fill(g, background, 0, y, manner.prefix(), height);
        }
        paintMark(g, row, y, height);
        double x = Manner.MARK + Manner.GAP / 2;
        g.setFont(face.regular());
        if (manner.time() != TimeMode.NONE) {
            if (row.isFirst()) {
                g.setFill(colors.get("muted"));
                g.fillText(time.text(manner.time(), row.line().timestamp(), manner.now()), x, y + face.baseline());
            }
            x += (LineTime.width(manner.time()) + 1) * face.column();
        }
        if (row.line().source() < manner.tags().size()) {
            paintTag(g, manner, manner.tags().get(row.line().source()), row.isFirst(), x, y);
        }
        if (row.line().trace() > 0 && row.isFirst()) {
            g.setFill(colors.get("muted"));
            g.fillText(
                    row.line().folded() ? "▸" : "▾",
                    manner.prefix() - manner.face().column() - 2,
                    y + face.baseline());
        }
        if (bookmarked && row.isFirst()) {
            paintBookmark(g, y, height);
        }
    }

    /// A bar for the level, in a shape of its own for each: the more serious the longer.
    private void paintMark(GraphicsContext g, LogRow row, double y, double height) {
        var level = row.line().level();
        if (row.line().stream() == LogStream.STDERR) {
            fill(g, "stderr", 0, y, 2, height);
        }
        if (level != LogLevel.NONE && row.own()) {
            double share = Math.min(1, level.code() / 5.0);
            double length = Math.round(height * share) - 2;
            fill(g, "level-" + level.code(), 3, y + height - 1 - length, Manner.MARK - 3, length);
        }
    }

    private void paintTag(GraphicsContext g, Manner manner, SourceTag tag, boolean named, double x, double y) {
        Typeface face = manner.face();
        double box = manner.letterWidth();
        double end = x + box + Manner.GAP / 2 + manner.nameWidth();
        g.setFill(colors.tag(tag.color()));
        g.fillRect(Math.floor(end), y, 2, face.rowHeight());
        if (named) {
            g.fillText(tag.name(), x + box + Manner.GAP / 2, y + face.baseline());
            g.fillRect(Math.floor(x), y + 1, Math.rint(box), face.rowHeight() - 2);
            g.setFill(colors.get("background"));
            double inset = (box - tag.letter().length() * face.column()) / 2;
            g.fillText(tag.letter(), x + inset, y + face.baseline());
        }
    }

    private void paintBookmark(GraphicsContext g, double y, double height) {
        g.setFill(colors.get("bookmark"));
        double middle = y + height / 2;
        double size = height * 0.3;
        g.fillPolygon(new double[] {0, size * 1.8, 0}, new double[] {middle - size, middle, middle + size}, 3);
    }

    private void fill(GraphicsContext g, String color, double x, double y, double width, double height) {
        g.setFill(colors.get(color));
        g.fillRect(x, y, width, height);
    }
}
