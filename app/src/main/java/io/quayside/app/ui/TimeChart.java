package io.quayside.app.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Measured values over time, with what they may be at most; the value under the mouse is told, or with the arrow keys.
/// Draws only when it is given something to draw. UI thread only.
public final class TimeChart extends Region {
    /// Of [#lookedAtProperty]: no moment is looked at.
    public static final long NOWHERE = Long.MIN_VALUE;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final double LEFT = 66;
    private static final double BOTTOM = 17;
    private static final double TOP = 6;
    private static final double RIGHT = 10;
    private static final double MARK_HEIGHT = 26;
    private static final double MARK_WIDTH = 84;
    private static final long[] STEPS = {10_000, 30_000, 60_000, 120_000, 300_000, 600_000};
    /// A limit that is this many times higher than everything shown would press the lines to the ground.
    private static final double FAR = 8;

    private final Axes axes;
    private final String unmeasured;
    private final LongProperty lookedAt = new SimpleLongProperty(NOWHERE);
    private final Path grid = new Path();
    private final List<Path> traces = new ArrayList<>();
    private final List<Text> marks = new ArrayList<>();
    private final Line limitLine = new Line();
    private final Text limitText = new Text();
    private final Line cross = new Line();
    private final Label readout = new Label();
    private Content content = new Content(0, index -> 0, List.of(), 0, 1, 1, null);

    /// Makes an axis that is long enough.
    @FunctionalInterface
    public interface Axes {
        Axis upTo(double most, int marks);
    }

    /// @param style its style class
    /// @param name stands before its value; may be empty
    /// @param value by the index of its time; not a number where nothing was measured
    public record Series(String style, String name, IntToDoubleFunction value) {}

    /// @param text stands at its line
    public record Limit(double value, String text) {}

    /// @param size how many moments were measured
    /// @param time of a moment by its index: milliseconds since 1970, ascending
    /// @param from what is at the left
    /// @param to what is at the right
    /// @param gap values farther apart are not joined, in milliseconds
    public record Content(
            int size,
            IntToLongFunction time,
            List<Series> series,
            long from,
            long to,
            long gap,
            @Nullable Limit limit) {}

    /// @param unmeasured what is said of a moment without a value
    public TimeChart(Axes axes, String unmeasured) {
        this.axes = axes;
        this.unmeasured = unmeasured;
        getStyleClass().add("time-chart");
        grid.getStyleClass().add("chart-grid");
        limitLine.getStyleClass().add("chart-limit");
        limitText.getStyleClass().addAll("chart-mark", "chart-limit-text");
        cross.getStyleClass().add("chart-cross");
        readout.getStyleClass().add("chart-readout");
        grid.setViewOrder(1);
        limitText.setViewOrder(-1);
        cross.setViewOrder(-1);
        readout.setViewOrder(-2);
        for (var node : List.of(grid, limitLine, limitText, cross, readout)) {
            add(node);
        }
        setMinSize(200, 62);
        setPrefSize(360, 130);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setOnMouseMoved(event -> lookedAt.set(timeAt(event.getX())));
        setOnMouseExited(event -> lookedAt.set(NOWHERE));
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        lookedAt.subscribe(this::tell);
    }

    /// The moment that somebody looks at, or [#NOWHERE]; several charts may share it.
    public LongProperty lookedAtProperty() {
        return lookedAt;
    }

    public void show(Content next) {
        content = next;
        requestLayout();
    }

    /// What is said of the moment that is looked at; empty when none is.
    public String told() {
        return readout.isVisible() ? readout.getText() : "";
    }

    @Override
    protected void layoutChildren() {
        var most = most();
        var limit = content.limit();
        var high = limit == null || limit.value() > most * FAR ? 0 : limit.value() * 1.2;
        var height = Math.max(1, getHeight() - TOP - BOTTOM);
        var axis = axes.upTo(Math.max(most, high), Math.max(1, (int) (height / MARK_HEIGHT)));
        var used = 0;
        grid.getElements().clear();
        for (var value : axis.marks()) {
            var y = y(value, axis);
            grid.getElements().addAll(new MoveTo(LEFT, y), new LineTo(getWidth() - RIGHT, y));
            var mark = mark(used++, axis.text().apply(value));
            mark.relocate(
                    LEFT - 6 - mark.getLayoutBounds().getWidth(),
                    y - mark.getLayoutBounds().getHeight() / 2);
        }
        used = times(used);
        for (var unused : marks.subList(used, marks.size())) {
            unused.setVisible(false);
        }
        traces(axis);
        limit(limit, high > 0, axis);
        tell();
    }

    private double most() {
        var most = 0.0;
        for (var i = 0; i < content.size(); i++) {
            if (content.time().applyAsLong(i) >= content.from() - content.gap()) {
                for (var series : content.series()) {
                    // Not a number is no larger than anything.
                    most = series.value().applyAsDouble(i) > most
                            ? series.value().applyAsDouble(i)
                            : most;
                }
            }
        }
        return most;
    }

    private int times(int used) {
        var room = getWidth() - LEFT - RIGHT;
        var span = content.to() - content.from();
        var step = STEPS[STEPS.length - 1];
        for (var i = STEPS.length - 1; i >= 0 && span / (double) STEPS[i] * MARK_WIDTH <= room; i--) {
            step = STEPS[i];
        }
        for (var time = Math.ceilDiv(content.from(), step) * step; time <= content.to(); time += step) {
            var mark = mark(used++, clock(time));
            var width = mark.getLayoutBounds().getWidth();
            mark.relocate(
                    Math.clamp(x(time) - width / 2, LEFT, Math.max(LEFT, getWidth() - width)),
                    getHeight() - BOTTOM + 3);
        }
        return used;
    }

    private Text mark(int index, String text) {
        if (index == marks.size()) {
            var mark = new Text();
            mark.getStyleClass().add("chart-mark");
            marks.add(mark);
            add(mark);
            // Its size is known once it has its style.
            mark.applyCss();
        }
        var mark = marks.get(index);
        mark.setVisible(true);
        mark.setText(text);
        return mark;
    }

    private void add(Node node) {
        node.setManaged(false);
        node.setMouseTransparent(true);
        getChildren().add(node);
    }

    private void traces(Axis axis) {
        for (var i = 0; i < content.series().size(); i++) {
            var series = content.series().get(i);
            var path = trace(i, series.style());
            path.getElements().clear();
            for (var stretch : Trace.of(
                    content.size(),
                    content.time(),
                    series.value(),
                    content.from(),
                    content.to(),
                    getWidth() - LEFT - RIGHT,
                    content.gap())) {
                var inside = stretch.stream().filter(point -> point.at() >= 0).toList();
                for (var point : inside) {
                    var x = LEFT + point.at();
                    var y = y(point.value(), axis);
                    if (point == inside.getFirst()) {
                        path.getElements().add(new MoveTo(x, y));
                    }
                    // A single value is a dot.
                    path.getElements().add(new LineTo(inside.size() == 1 ? x + 0.5 : x, y));
                }
            }
        }
    }

    private Path trace(int index, String style) {
        if (index == traces.size()) {
            var path = new Path();
            path.getStyleClass().addAll("chart-line", style);
            traces.add(path);
            add(path);
        }
        return traces.get(index);
    }

    private void limit(@Nullable Limit limit, boolean inSight, Axis axis) {
        limitLine.setVisible(inSight);
        limitText.setVisible(limit != null);
        if (limit == null) {
            return;
        }
        limitText.setText(inSight ? limit.text() : limit.text() + " ↑");
        limitText.applyCss();
        var y = inSight ? y(limit.value(), axis) : TOP;
        limitLine.setStartX(LEFT);
        limitLine.setEndX(getWidth() - RIGHT);
        limitLine.setStartY(y);
        limitLine.setEndY(y);
        var bounds = limitText.getLayoutBounds();
        // Above its line, for what is measured is below it.
        var above = y - bounds.getHeight() - 1;
        limitText.relocate(getWidth() - RIGHT - 4 - bounds.getWidth(), inSight && above >= 0 ? above : y + 2);
    }

    private void tell() {
        var time = lookedAt.get();
        var shown = time != NOWHERE && time >= content.from() && time <= content.to();
        cross.setVisible(shown);
        readout.setVisible(shown);
        if (!shown) {
            return;
        }
        var index = nearest(time);
        var measured = index >= 0 && Math.abs(content.time().applyAsLong(index) - time) <= content.gap() / 2;
        var moment = measured ? content.time().applyAsLong(index) : time;
        var text = new StringBuilder(clock(moment));
        if (!measured) {
            text.append('\n').append(unmeasured);
        } else {
            var axis = axes.upTo(1, 1);
            for (var series : content.series()) {
                text.append('\n').append(series.name()).append(series.name().isEmpty() ? "" : " ");
                var value = series.value().applyAsDouble(index);
                text.append(Double.isNaN(value) ? unmeasured : axis.text().apply(value));
            }
        }
        readout.setText(text.toString());
        var x = x(moment);
        cross.setStartX(x);
        cross.setEndX(x);
        cross.setStartY(TOP);
        cross.setEndY(getHeight() - BOTTOM);
        readout.applyCss();
        readout.autosize();
        var right = x + 8 + readout.getWidth() <= getWidth();
        readout.relocate(right ? x + 8 : Math.max(0, x - 8 - readout.getWidth()), TOP);
    }

    private int nearest(long time) {
        return IntStream.range(0, content.size())
                .boxed()
                .min((one, other) -> Long.compare(
                        Math.abs(content.time().applyAsLong(one) - time),
                        Math.abs(content.time().applyAsLong(other) - time)))
                .orElse(-1);
    }

    private void key(KeyEvent event) {
        var last = content.size() - 1;
        if (last < 0) {
            return;
        }
        var at = lookedAt.get() == NOWHERE ? last + 1 : nearest(lookedAt.get());
        switch (event.getCode()) {
            case LEFT -> look(Math.clamp(at - 1, 0, last));
            case RIGHT -> look(Math.clamp(at + 1, 0, last));
            case HOME -> look(0);
            case END -> look(last);
            case ESCAPE -> {
                if (lookedAt.get() == NOWHERE) {
                    return;
                }
                lookedAt.set(NOWHERE);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void look(int index) {
        lookedAt.set(content.time().applyAsLong(index));
    }

    private double x(long time) {
        return LEFT + (time - content.from()) * (getWidth() - LEFT - RIGHT) / (double) (content.to() - content.from());
    }

    private long timeAt(double x) {
        if (x < LEFT || x > getWidth() - RIGHT) {
            return NOWHERE;
        }
        return content.from() + Math.round((x - LEFT) / (getWidth() - LEFT - RIGHT) * (content.to() - content.from()));
    }

    // Half a pixel off: sharp.
    private double y(double value, Axis axis) {
        var height = Math.max(1, getHeight() - TOP - BOTTOM);
        return Math.floor(TOP + height - value / axis.top() * height) + 0.5;
    }

    private static String clock(long time) {
        return TIME.format(Instant.ofEpochMilli(time).atZone(ZoneId.systemDefault()));
    }
}
