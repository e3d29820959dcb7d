package io.quayside.app.logs;

import io.quayside.engine.log.LogStream;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws lines on a canvas. UI thread only.
final class RowPainter {
    private static final double MARK = 3;
    private static final double GAP = 10;
    private static final int LONGEST_TAG = 20;

    private final LogColors colors;
    private final LineTime time;
    private final Function<LogRow, String> noteText;
    private final Function<Integer, String> hiddenText;

    /// @param noteText what a note says
    /// @param hiddenText what stands behind a line of which so many bytes are not shown
    RowPainter(
            LogColors colors, LineTime time, Function<LogRow, String> noteText, Function<Integer, String> hiddenText) {
        this.colors = colors;
        this.time = time;
        this.noteText = noteText;
        this.hiddenText = hiddenText;
    }

    /// How the rows of one picture are drawn.
    ///
    /// @param scroll how far they are moved to the left, in pixels
    /// @param tags the names of the containers; empty when there is only one
    /// @param now nanoseconds since 1970
    /// @param currentHit the line of the hit that was gone to
    record Manner(
            Typeface face, double width, double scroll, TimeMode time, List<String> tags, long now, long currentHit) {}

    /// What stands before the text of every line takes so many pixels.
    double prefix(Manner manner) {
        double width = MARK + GAP;
        if (manner.time != TimeMode.NONE) {
            width += (time.width(manner.time) + 1) * manner.face.column();
        }
        if (!manner.tags.isEmpty()) {
            width += tagWidth(manner.tags) * manner.face.column() + 2 * GAP;
        }
        return width;
    }

    /// What a row says, in words alone.
    String plain(LogRow row) {
        return row.note() != null ? noteText.apply(row) : row.text().text();
    }

    /// How wide a row is in all.
    double width(Manner manner, LogRow row) {
        return prefix(manner) + manner.face.width(row.text(), row.text().text().length()) + GAP * 2;
    }

    void paint(GraphicsContext g, Manner manner, LogRow row, double y, boolean selected) {
        Typeface face = manner.face;
        boolean isError = row.stream() == LogStream.STDERR;
        if (selected) {
            fill(g, "selection", 0, y, manner.width, face.rowHeight());
        } else if (isError) {
            fill(g, "stderr-tint", 0, y, manner.width, face.rowHeight());
        }
        g.setTextBaseline(VPos.BASELINE);
        double textStart = prefix(manner) - manner.scroll;
        if (row.note() != null) {
            paintNote(g, manner, row, y);
        } else {
            paintHits(g, manner, row, textStart, y);
            paintText(g, manner, row, textStart, y);
        }
        paintPrefix(g, manner, row, y, selected ? "selection" : isError ? "stderr-tint" : "background");
        if (isError) {
            fill(g, "stderr", 0, y, MARK, face.rowHeight());
        }
    }

    /// The prefix stays where it is when the text is moved sideways.
    private void paintPrefix(GraphicsContext g, Manner manner, LogRow row, double y, String background) {
        Typeface face = manner.face;
        if (manner.scroll > 0) {
            fill(g, "background", 0, y, prefix(manner), face.rowHeight());
            fill(g, background, 0, y, prefix(manner), face.rowHeight());
        }
        double x = MARK + GAP / 2;
        g.setFont(face.regular());
        if (manner.time != TimeMode.NONE) {
            g.setFill(colors.get("muted"));
            g.fillText(time.text(manner.time, row.timestamp(), manner.now), x, y + face.baseline());
            x += (time.width(manner.time) + 1) * face.column();
        }
        if (!manner.tags.isEmpty() && row.source() < manner.tags.size()) {
            g.setFill(colors.tag(row.source()));
            g.fillText(shortened(manner.tags.get(row.source())), x, y + face.baseline());
            double line = x + tagWidth(manner.tags) * face.column() + GAP;
            g.fillRect(Math.floor(line), y, 2, face.rowHeight());
        }
    }

    private void paintNote(GraphicsContext g, Manner manner, LogRow row, double y) {
        g.setFont(manner.face.italic());
        g.setFill(colors.get("note"));
        double x = prefix(manner);
        String text = noteText.apply(row);
        g.fillText(text, x, y + manner.face.baseline());
        double end = x + (text.length() + 1) * manner.face.column();
        g.fillRect(end, Math.floor(y + manner.face.rowHeight() / 2), Math.max(0, manner.width - end - GAP), 1);
    }

    private void paintHits(GraphicsContext g, Manner manner, LogRow row, double start, double y) {
        for (LogRow.Span hit : row.hits()) {
            double from = start + manner.face.width(row.text(), hit.start());
            double end = start + manner.face.width(row.text(), hit.end());
            boolean current = row.index() == manner.currentHit;
            fill(g, current ? "current-hit" : "hit", from, y, end - from, manner.face.rowHeight());
        }
    }

    private void paintText(GraphicsContext g, Manner manner, LogRow row, double start, double y) {
        Typeface face = manner.face;
        String text = row.text().text();
        for (StyledText.Run run : row.text().runs()) {
            int from = run.start();
            int end = run.end();
            if (row.text().ascii()) {
                // Only what can be seen: lines may be very long.
                from = Math.max(from, (int) (-start / face.column()) - 1);
                end = Math.min(end, (int) ((manner.width - start) / face.column()) + 2);
            }
            if (from < end) {
                double x = start + face.width(row.text(), from);
                paintRun(
                        g, face, run.style(), text.substring(from, end), x, y, face.width(row.text(), end) + start - x);
            }
        }
        if (row.hiddenBytes() > 0) {
            g.setFont(face.italic());
            g.setFill(colors.get("muted"));
            double x = start + face.width(row.text(), text.length()) + GAP;
            g.fillText(hiddenText.apply(row.hiddenBytes()), x, y + face.baseline());
        }
    }

    private void paintRun(
            GraphicsContext g, Typeface face, TextStyle style, String text, double x, double y, double width) {
        Color ink = colors.of(style.foreground(), colors.get("text"));
        Color paper = colors.of(style.background(), colors.get("background"));
        if (style.inverse()) {
            Color swapped = ink;
            ink = paper;
            paper = swapped;
        }
        if (style.inverse() || style.background() != TextStyle.DEFAULT) {
            g.setFill(paper);
            g.fillRect(x, y, width, face.rowHeight());
        }
        g.setFill(style.faint() ? ink.deriveColor(0, 1, 1, 0.6) : ink);
        g.setFont(face.of(style));
        g.fillText(text, x, y + face.baseline());
        if (style.underline()) {
            g.fillRect(x, y + face.baseline() + 2, width, 1);
        }
        if (style.struck()) {
            g.fillRect(x, Math.floor(y + face.rowHeight() / 2), width, 1);
        }
    }

    private void fill(GraphicsContext g, String color, double x, double y, double width, double height) {
        g.setFill(colors.get(color));
        g.fillRect(x, y, width, height);
    }

    private static int tagWidth(List<String> tags) {
        return tags.stream().mapToInt(tag -> shortened(tag).length()).max().orElse(0);
    }

    private static String shortened(String tag) {
        return tag.length() <= LONGEST_TAG ? tag : tag.substring(0, LONGEST_TAG - 1) + "…";
    }
}
