package io.quayside.app.logs;

import io.quayside.app.logs.tail.LogRow;
import io.quayside.app.logs.tail.SelectedRange;
import io.quayside.app.logs.tail.ShownLine;
import io.quayside.app.logs.text.StyledText;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.text.LogLevel;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;

/// Draws the rows of lines on a canvas. UI thread only.
final class RowPainter {
    private static final double AROUND = 0.65;
    private static final double DASH = 4;

    private final LogColors colors;
    private final GutterPainter gutter;
    private final RunPainter runs;
    private final Function<ShownLine, String> noteText;
    private final Function<Integer, String> hiddenText;
    private final Function<ShownLine, String> endText;

    /// @param noteText what a note says
    /// @param hiddenText what stands behind a line of which so many bytes are not shown
    /// @param endText what stands behind a line that has more to it, such as lines folded away; empty behind others
    RowPainter(
            LogColors colors,
            LineTime time,
            Function<ShownLine, String> noteText,
            Function<Integer, String> hiddenText,
            Function<ShownLine, String> endText) {
        this.colors = colors;
        this.gutter = new GutterPainter(colors, time);
        this.runs = new RunPainter(colors);
        this.noteText = noteText;
        this.hiddenText = hiddenText;
        this.endText = endText;
    }

    /// What a row says, in words alone.
    String plain(LogRow row) {
        return row.line().note() != null
                ? noteText.apply(row.line())
                : row.text().between(row.from(), row.end())
                        + (row.own() && row.isLast() ? endText.apply(row.line()) : "");
    }

    /// How wide a row is in all.
    double width(Manner manner, LogRow row) {
        int words = row.own() && row.isLast() ? words(row.line()).length() : 0;
        return manner.prefix()
                + (row.end() - row.from() + words) * manner.face().column()
                + Manner.GAP * 2;
    }

    void paint(
            GraphicsContext g,
            Manner manner,
            LogRow row,
            double y,
            SelectedRange.Stretch selected,
            boolean bookmarked) {
        double height = manner.face().rowHeight();
        String background =
                row.line().stream() == LogStream.STDERR || row.line().level().isAtLeast(LogLevel.ERROR)
                        ? "stderr-tint"
                        : "background";
        if (!background.equals("background")) {
            fill(g, background, 0, y, manner.width(), height);
        }
        g.setTextBaseline(VPos.BASELINE);
        double start = manner.prefix() - manner.scroll();
        if (!selected.isEmpty()) {
            paintSelection(g, manner, row, selected, start, y);
        }
        // A neighbour of what was wanted steps back behind it, and so does what a line showed before.
        boolean before = !row.own() && row.line().rewrites().states() > 0;
        g.setGlobalAlpha(row.line().around() || before ? AROUND : 1);
        if (row.line().note() != null) {
            paintNote(g, manner, row, y);
        } else {
            if (row.own()) {
                paintHighlights(g, manner, row, start, y);
            }
            paintHits(g, manner, row, start, y);
            paintText(g, manner, row, start, y);
        }
        g.setGlobalAlpha(1);
        boolean whole = selected.from() == 0 && selected.end() == Integer.MAX_VALUE;
        gutter.paint(g, manner, row, y, whole ? "selection" : background, bookmarked);
        if (row.line().behindGap() && row.isFirst()) {
            paintGap(g, manner, y);
        }
    }

    /// Dashes where lines are left out.
    private void paintGap(GraphicsContext g, Manner manner, double y) {
        g.setFill(colors.get("muted"));
        for (double x = 0; x < manner.width(); x += 2 * DASH) {
            g.fillRect(x, y, DASH, 1);
        }
    }

    private void paintSelection(
            GraphicsContext g, Manner manner, LogRow row, SelectedRange.Stretch selected, double start, double y) {
        double column = manner.face().column();
        double height = manner.face().rowHeight();
        if (selected.from() == 0 && selected.end() == Integer.MAX_VALUE) {
            fill(g, "selection", 0, y, manner.width(), height);
            return;
        }
        int from = Math.max(selected.from(), row.from());
        // A line that is selected beyond its end shows so by one column more.
        int end = selected.end() == Integer.MAX_VALUE && row.isLast()
                ? row.end() + 1
                : Math.min(selected.end(), row.end());
        if (from < end) {
            fill(g, "selection", start + (from - row.from()) * column, y, (end - from) * column, height);
        }
    }

    private void paintNote(GraphicsContext g, Manner manner, LogRow row, double y) {
        Typeface face = manner.face();
        g.setFont(face.italic());
        g.setFill(colors.get("note"));
        double x = manner.prefix();
        String text = noteText.apply(row.line());
        g.fillText(text, x, y + face.baseline());
        double end = x + (text.length() + 1) * face.column();
        double middle = Math.floor(y + face.rowHeight() / 2);
        g.fillRect(end, middle, Math.max(0, manner.width() - end - Manner.GAP), 1);
    }

    private void paintHighlights(GraphicsContext g, Manner manner, LogRow row, double start, double y) {
        for (ShownLine.Highlight light : row.line().highlights()) {
            paintColumns(g, manner, row, light.start(), light.end(), "light-" + light.color(), start, y);
        }
    }

    private void paintHits(GraphicsContext g, Manner manner, LogRow row, double start, double y) {
        String color = hitColor(manner, row);
        for (ShownLine.Span hit : row.hits()) {
            paintColumns(g, manner, row, hit.start(), hit.end(), color, start, y);
        }
    }

    private void paintColumns(
            GraphicsContext g, Manner manner, LogRow row, int first, int last, String color, double start, double y) {
        var columns = row.text().columns();
        int from = Math.max(columns.at(first), row.from());
        int end = Math.min(columns.at(last), row.end());
        if (from < end) {
            double column = manner.face().column();
            double x = start + (from - row.from()) * column;
            fill(g, color, x, y, (end - from) * column, manner.face().rowHeight());
        }
    }

    private void paintText(GraphicsContext g, Manner manner, LogRow row, double start, double y) {
        Typeface face = manner.face();
        StyledText text = row.text();
        // Only what can be seen: lines may be very long.
        int first = row.from() + Math.max(0, (int) (-start / face.column()));
        int last = Math.min(row.end(), row.from() + (int) ((manner.width() - start) / face.column()) + 1);
        double origin = start - row.from() * face.column();
        int from = text.columns().charAt(first);
        int end = text.columns().charAt(last);
        for (StyledText.Run run : text.runs()) {
            runs.paint(g, face, text, run.style(), Math.max(from, run.start()), Math.min(end, run.end()), origin, y);
        }
        for (StyledText.Link link : text.links()) {
            runs.underline(g, face, text, Math.max(from, link.start()), Math.min(end, link.end()), origin, y);
        }
        if (row.isLast() && row.own()) {
            paintEnd(g, manner, row, origin + row.end() * face.column() + Manner.GAP, y + face.baseline());
        }
    }

    private String words(ShownLine line) {
        String hidden = line.hiddenBytes() > 0 ? hiddenText.apply(line.hiddenBytes()) : "";
        String more = endText.apply(line);
        return hidden.isEmpty() || more.isEmpty() ? hidden + more : hidden + "  " + more;
    }

    private void paintEnd(GraphicsContext g, Manner manner, LogRow row, double x, double baseline) {
        var line = row.line();
        String words = words(line);
        if (words.isEmpty()) {
            return;
        }
        boolean hit = (line.traceHits() > 0 && line.folded()) || line.rewrites().hit();
        if (hit) {
            double width = words.length() * manner.face().column();
            double top = baseline - manner.face().baseline();
            fill(g, hitColor(manner, row), x, top, width, manner.face().rowHeight());
        }
        g.setFont(manner.face().italic());
        g.setFill(colors.get(hit ? "hit-text" : line.folded() ? "link" : "muted"));
        g.fillText(words, x, baseline);
    }

    private static String hitColor(Manner manner, LogRow row) {
        return row.index() == manner.currentHit() ? "current-hit" : "hit";
    }

    private void fill(GraphicsContext g, String color, double x, double y, double width, double height) {
        g.setFill(colors.get(color));
        g.fillRect(x, y, width, height);
    }
}
