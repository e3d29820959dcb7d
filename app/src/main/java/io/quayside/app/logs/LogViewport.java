package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.logs.tail.LogRow;
import io.quayside.app.logs.tail.TailModel;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The lines in view, drawn on a canvas, with scroll bars that are true for any number of lines: the vertical one
/// counts
/// lines, however many rows each is wrapped into. UI thread only.
final class LogViewport extends Region {
    /// As a part of the bar: what is smaller cannot be seized.
    private static final double SMALLEST_THUMB = 0.04;

    private final TailModel model;
    private final LogLooks looks;
    private final RowPainter painter;
    private final LogColors colors;
    private final ScrollMarks marks;
    private final Canvas canvas = new Canvas();
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private List<SourceTag> tags = List.of();
    private Typeface face = new Typeface(13);
    /// Where the bar's end is, as a position. The bar itself goes from 0 to 1: at the end of a tail that grows it stays
    /// as it is, and is not drawn anew.
    private long last;

    private boolean updating;

    /// @param openLink called with an address that was clicked
    LogViewport(
            TailModel model,
            LogLooks looks,
            BiFunction<LogColors, LineTime, RowPainter> painters,
            Consumer<URI> openLink) {
        this.model = model;
        this.looks = looks;
        colors = new LogColors(this::requestLayout);
        painter = painters.apply(colors, new LineTime(ZoneId.systemDefault()));
        marks = new ScrollMarks(model, colors);
        getStyleClass().add("log-viewport");
        setId("logs.lines");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setFocusTraversable(true);
        vertical.setOrientation(Orientation.VERTICAL);
        vertical.setId("logs.scroll");
        vertical.setMax(1);
        getChildren().addAll(colors, canvas, vertical, marks, horizontal);
        vertical.valueProperty().subscribe((before, now) -> barMoved(now.doubleValue()));
        horizontal.valueProperty().subscribe((before, now) -> requestLayout());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        new ViewportMouse(this, canvas, model, openLink).install();
    }

    void attach(Disposables held) {
        held.observe(model.frameProperty(), frame -> frameChanged());
        held.observe(model.namesProperty(), names -> {
            tags = names.size() > 1 ? SourceTag.of(names) : List.of();
            requestLayout();
        });
        held.observe(looks.timeProperty(), mode -> requestLayout());
        held.observe(looks.wrapProperty(), wrap -> requestLayout());
        held.observe(looks.fontSizeProperty(), this::resizeFont);
        held.observe(model.selection().rangeProperty(), range -> requestLayout());
        held.observe(model.bookmarks().changesProperty(), count -> requestLayout());
        held.observe(model.cursor().currentProperty(), line -> requestLayout());
    }

    private void resizeFont(String size) {
        face = new Typeface(FontSize.parse(size));
        requestLayout();
    }

    private void frameChanged() {
        var frame = model.frame();
        long inView = frame.rows().stream().mapToLong(LogRow::index).distinct().count();
        last = frame.following() ? frame.position() : Math.max(frame.position(), frame.lines() - inView);
        updating = true;
        double one = 1.0 / Math.max(1, last);
        double share = Math.max((double) inView / Math.max(1, frame.lines()), SMALLEST_THUMB);
        vertical.setVisibleAmount(last == 0 ? 1 : share);
        vertical.setBlockIncrement(one * Math.max(1, model.rows() - 1));
        vertical.setUnitIncrement(one);
        vertical.setDisable(last == 0);
        vertical.setValue((double) frame.position() / Math.max(1, last));
        updating = false;
        requestLayout();
    }

    private void barMoved(double value) {
        if (!updating && value >= vertical.getMax()) {
            model.follow();
        } else if (!updating) {
            model.scrollTo(Math.round(value * last));
        }
    }

    @Override
    protected void layoutChildren() {
        double bar = Math.ceil(vertical.prefWidth(-1));
        double height = getHeight();
        double width = Math.max(0, getWidth() - bar);
        boolean wrap = looks.wrapProperty().get();
        var manner = manner(width);
        double widest = wrap ? 0 : widest(manner);
        boolean sideways = widest > width + 1;
        horizontal.setVisible(sideways);
        if (sideways) {
            height -= Math.ceil(horizontal.prefHeight(-1));
            horizontal.setMax(widest - width);
            horizontal.setVisibleAmount(horizontal.getMax() * width / widest);
            horizontal.setUnitIncrement(face.column() * 4);
            horizontal.resizeRelocate(0, height, width, getHeight() - height);
        }
        horizontal.setValue(Math.min(horizontal.getValue(), Math.max(0, widest - width)));
        vertical.resizeRelocate(width, 0, bar, height);
        marks.resizeRelocate(width, 0, bar, height);
        canvas.setWidth(width);
        canvas.setHeight(Math.max(0, height));
        model.fit((int) (height / face.rowHeight()), wrap ? manner.columns() : 0);
        paint(manner(width));
        marks.paint();
    }

    Manner manner() {
        return manner(canvas.getWidth());
    }

    private Manner manner(double width) {
        return new Manner(
                face,
                width,
                horizontal.isVisible() ? horizontal.getValue() : 0,
                looks.timeProperty().get(),
                tags,
                System.currentTimeMillis() * 1_000_000,
                model.cursor().current());
    }

    private double widest(Manner manner) {
        double widest = 0;
        for (LogRow row : model.frame().rows()) {
            widest = Math.max(widest, painter.width(manner, row));
        }
        return widest;
    }

    private void paint(Manner manner) {
        var g = canvas.getGraphicsContext2D();
        // The region's background shows through: to clear pixels costs a tenth of filling them.
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double y = 0;
        for (LogRow row : model.frame().rows()) {
            long line = row.index();
            painter.paint(
                    g,
                    manner,
                    row,
                    y,
                    model.selection().of(line),
                    model.bookmarks().contains(line));
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

    /// Moves the text to the left.
    ///
    /// @param pixels may be negative
    void sideways(double pixels) {
        horizontal.setValue(Math.clamp(horizontal.getValue() + pixels, 0, Math.max(0, horizontal.getMax())));
    }

    private void key(KeyEvent event) {
        if (ViewportKeys.press(event, model, columns -> sideways(columns * face.column()))) {
            event.consume();
        }
    }
}
