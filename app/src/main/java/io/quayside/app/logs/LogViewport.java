package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// The lines in view, drawn on a canvas, with scroll bars that are true for any number of lines. UI thread only.
final class LogViewport extends Region {
    /// As a part of the bar: what is smaller cannot be seized.
    private static final double SMALLEST_THUMB = 0.04;

    private final LogsModel model;
    private final RowPainter painter;
    private final LogColors colors;
    private final Canvas canvas = new Canvas();
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private Typeface face = new Typeface(13);
    private List<String> tags = List.of();
    private double wheel;
    private boolean updating;

    LogViewport(LogsModel model, BiFunction<LogColors, LineTime, RowPainter> painters) {
        this.model = model;
        colors = new LogColors(this::requestLayout);
        painter = painters.apply(colors, new LineTime(ZoneId.systemDefault()));
        getStyleClass().add("log-viewport");
        setId("logs.lines");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setFocusTraversable(true);
        vertical.setOrientation(Orientation.VERTICAL);
        vertical.setId("logs.scroll");
        getChildren().addAll(colors, canvas, vertical, horizontal);
        vertical.valueProperty().subscribe((before, now) -> {
            if (!updating) {
                model.scrollTo(model.frame().start() + Math.round(now.doubleValue()));
            }
        });
        horizontal.valueProperty().subscribe((before, now) -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    }

    void attach(Disposables held) {
        held.observe(model.frameProperty(), frame -> frameChanged());
        held.observe(model.timeProperty(), mode -> requestLayout());
        held.observe(model.fontSizeProperty(), this::resizeFont);
        held.onInvalidation(model.selection().leadProperty(), () -> {
            model.selection().leadProperty().get();
            requestLayout();
        });
        held.observe(model.finder().currentProperty(), line -> requestLayout());
    }

    /// @param names of the containers, shown before their lines; empty for none
    void showTags(List<String> names) {
        tags = List.copyOf(names);
        requestLayout();
    }

    private void resizeFont(String size) {
        face = new Typeface(FontSize.parse(size));
        requestLayout();
    }

    private void frameChanged() {
        var frame = model.frame();
        long last = Math.max(0, frame.lines() - model.rows());
        updating = true;
        vertical.setMax((double) last);
        double share = Math.max((double) model.rows() / Math.max(1, frame.lines()), SMALLEST_THUMB);
        vertical.setVisibleAmount(last == 0 ? 1 : last * share);
        vertical.setBlockIncrement(Math.max(1, model.rows() - 1));
        vertical.setUnitIncrement(1);
        vertical.setDisable(last == 0);
        vertical.setValue((double) (frame.first() - frame.start()));
        updating = false;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double bar = Math.ceil(vertical.prefWidth(-1));
        double height = getHeight();
        double width = Math.max(0, getWidth() - bar);
        var manner = manner(width);
        double widest = widest(manner);
        boolean sideways = widest > width + 1;
        horizontal.setVisible(sideways);
        if (sideways) {
            height -= Math.ceil(horizontal.prefHeight(-1));
            horizontal.setMax(widest - width);
            horizontal.setVisibleAmount(horizontal.getMax() * width / widest);
            horizontal.setUnitIncrement(face.column() * 4);
            horizontal.resizeRelocate(0, height, width, getHeight() - height);
        } else if (horizontal.getValue() != 0) {
            horizontal.setValue(0);
        }
        horizontal.setValue(Math.min(horizontal.getValue(), Math.max(0, widest - width)));
        vertical.resizeRelocate(width, 0, bar, height);
        canvas.setWidth(width);
        canvas.setHeight(Math.max(0, height));
        model.fit((int) (height / face.rowHeight()));
        paint(manner(width));
    }

    private RowPainter.Manner manner(double width) {
        return new RowPainter.Manner(
                face,
                width,
                horizontal.isVisible() ? horizontal.getValue() : 0,
                model.timeProperty().get(),
                tags,
                System.currentTimeMillis() * 1_000_000,
                model.finder().currentProperty().get());
    }

    private double widest(RowPainter.Manner manner) {
        double widest = 0;
        for (LogRow row : model.frame().rows()) {
            widest = Math.max(widest, painter.width(manner, row));
        }
        return widest;
    }

    private void paint(RowPainter.Manner manner) {
        var g = canvas.getGraphicsContext2D();
        g.setFill(colors.get("background"));
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double y = 0;
        for (LogRow row : model.frame().rows()) {
            painter.paint(g, manner, row, y, model.selection().contains(row.index()));
            y += face.rowHeight();
        }
    }

    /// For screen readers: the lines in view.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? model.frame().rows().stream().map(painter::plain).collect(Collectors.joining("\n"))
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double by = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            horizontal.setValue(Math.clamp(horizontal.getValue() - by, 0, horizontal.getMax()));
        } else {
            wheel -= event.getDeltaY() / face.rowHeight();
            long lines = (long) wheel;
            wheel -= lines;
            if (lines != 0) {
                model.scrollBy(lines);
            }
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        long line = lineAt(event.getY());
        if (line < 0
                || (event.getButton() == MouseButton.SECONDARY
                        && model.selection().contains(line))) {
            return;
        }
        if (event.isShiftDown()) {
            model.selection().extend(line);
        } else {
            model.selection().select(line);
        }
    }

    private void dragged(MouseEvent event) {
        long line = lineAt(Math.clamp(event.getY(), 0, canvas.getHeight() - 1));
        if (line >= 0 && event.getButton() == MouseButton.PRIMARY) {
            model.selection().extend(line);
        }
        if (event.getY() < 0) {
            model.scrollBy(-1);
        } else if (event.getY() > canvas.getHeight()) {
            model.scrollBy(1);
        }
    }

    private long lineAt(double y) {
        int row = (int) (y / face.rowHeight());
        var rows = model.frame().rows();
        return row >= 0 && row < rows.size() ? rows.get(row).index() : -1;
    }

    private void key(KeyEvent event) {
        if (ViewportKeys.press(
                event,
                model,
                by -> horizontal.setValue(
                        Math.clamp(horizontal.getValue() + by * face.column(), 0, horizontal.getMax())))) {
            event.consume();
        }
    }
}
