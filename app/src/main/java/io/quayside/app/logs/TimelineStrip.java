package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.Ticker;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.ui.Presence;
import io.quayside.engine.log.LogTimeline;
import io.quayside.engine.log.NotesInTime.Noted;
import io.quayside.engine.log.text.LogLevel;
import io.quayside.engine.model.Subscription;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How many lines came when, as bars coloured by level, and above them what happened to the containers. Dragging shows
/// the lines of a stretch of time alone, a click goes to a time, two clicks show all again; with the keyboard, arrows
/// move along it, with Shift they choose a stretch, and Enter goes there. What else can be done is in a menu. UI
/// thread only.
final class TimelineStrip extends Region {
    private static final double BAR = 4;
    private static final double HEIGHT = 54;
    /// More would make a tooltip of half a screen.
    private static final int MOST_TOLD = 8;
    private static final Duration PACE = Duration.ofMillis(500);
    private static final List<LogLevel> ORDER = List.of(LogLevel.values());

    private final LogsModel model;
    private final Texts texts;
    private final Ticker ticker;
    private final NoteWords notes;
    private final LogColors colors;
    private final MarkPainter painter;
    private final StripMenu menu;
    private final Canvas canvas = new Canvas();
    private @Nullable Tooltip tip;
    private @Nullable Subscription waiting;
    private List<LogTimeline.Bucket> buckets = List.of();
    private StripMarks marks = StripMarks.NONE;
    private double pressed = -1;
    private double dragged = -1;

    TimelineStrip(LogsModel model, Texts texts, Ticker ticker) {
        this.model = model;
        this.ticker = ticker;
        this.texts = texts;
        notes = new NoteWords(texts);
        colors = new LogColors(this::requestLayout);
        painter = new MarkPainter(colors);
        menu = new StripMenu(model, texts);
        setId("logs.strip");
        getStyleClass().add("log-strip");
        setFocusTraversable(true);
        setAccessibleText(texts.get("logs.strip"));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().addAll(colors, canvas);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> tell(event.getX()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> extend(event.getX()));
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnContextMenuRequested(this::showMenu);
    }

    void attach(Disposables held) {
        held.observe(model.looks().timelineProperty(), shown -> {
            Presence.set(this, shown);
        });
        held.observe(model.activeProperty().flatMap(TailModel::frameProperty), frame -> linesCame());
        held.observe(model.activeProperty(), tail -> requestLayout());
        held.observe(model.filter().criteriaProperty(), criteria -> requestLayout());
    }

    /// However fast lines come, bars are drawn twice a second; lines have their time to be looked at meanwhile.
    private void linesCame() {
        if (isVisible() && waiting == null) {
            waiting = ticker.after(PACE, () -> {
                waiting = null;
                refresh();
            });
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        refresh();
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        int most = Math.max(1, (int) (getWidth() / BAR));
        var lines = model.active().lines();
        buckets = lines.map(it -> it.timeline().buckets(most)).orElse(List.of());
        marks = buckets.isEmpty()
                ? StripMarks.NONE
                : lines.map(it -> StripMarks.of(it.notes().all(), noted -> inSight(place(noted.timestamp()))))
                        .orElse(StripMarks.NONE);
        paint();
    }

    private void paint() {
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (buckets.isEmpty()) {
            return;
        }
        int most = buckets.stream().mapToInt(LogTimeline.Bucket::total).max().orElse(1);
        double width = width();
        double room = getHeight() - MarkPainter.HEIGHT - 4;
        for (int i = 0; i < buckets.size(); i++) {
            double y = getHeight() - 1;
            for (var level : ORDER) {
                int count = buckets.get(i).count(level);
                if (count > 0) {
                    double height = Math.max(1, room * count / Math.max(1, most));
                    g.setFill(colors.get(level == LogLevel.NONE ? "muted" : "level-" + level.code()));
                    g.fillRect(i * width, y - height, Math.max(1, width - 1), height);
                    y -= height;
                }
            }
        }
        painter.paint(g, marks, getHeight() - 1);
        paintRange();
    }

    /// A mark at either end is seen whole.
    private double inSight(double x) {
        return Math.clamp(x, StripMarks.WIDTH / 2, Math.max(StripMarks.WIDTH, getWidth()) - StripMarks.WIDTH / 2);
    }

    /// Where a moment lies, in pixels.
    private double place(long moment) {
        var first = buckets.getFirst();
        return ((double) moment - first.start()) / first.nanos() * width();
    }

    private void paintRange() {
        var g = canvas.getGraphicsContext2D();
        double from = Math.min(pressed, dragged);
        double end = Math.max(pressed, dragged);
        var criteria = model.filter().criteria();
        if (dragged < 0 && (criteria.from() != Long.MIN_VALUE || criteria.until() != Long.MAX_VALUE)) {
            from = Math.max(0, place(criteria.from()));
            end = Math.min(getWidth(), place(criteria.until()));
        } else if (dragged < 0) {
            return;
        }
        g.setGlobalAlpha(0.35);
        g.setFill(colors.get("selection"));
        g.fillRect(from, 0, end - from, getHeight());
        g.setGlobalAlpha(1);
        g.setFill(colors.get("link"));
        g.fillRect(from, 0, 1, getHeight());
        g.fillRect(end - 1, 0, 1, getHeight());
    }

    private double width() {
        return Math.min(BAR * 3, getWidth() / Math.max(1, buckets.size()));
    }

    // A tooltip is a window, which can only be made once the toolkit runs.
    private void tell(double x) {
        if (tip == null) {
            tip = new Tooltip();
            Tooltip.install(this, tip);
        }
        tip.setText(words(x));
    }

    private void press(MouseEvent event) {
        requestFocus();
        menu.hide();
        // A press of another button chooses nothing, and ends what is being chosen.
        if (event.getButton() != MouseButton.PRIMARY) {
            pressed = -1;
            requestLayout();
        } else if (event.getClickCount() == 2) {
            model.filter().within(Long.MIN_VALUE, Long.MAX_VALUE);
            pressed = -1;
        } else {
            pressed = event.getX();
        }
        dragged = -1;
    }

    private void extend(double x) {
        if (pressed >= 0 && Math.abs(x - pressed) > BAR) {
            dragged = Math.clamp(x, 0, getWidth());
            requestLayout();
        }
    }

    private void release(MouseEvent event) {
        if (dragged >= 0) {
            chooseRange();
        } else if (pressed >= 0 && event.getClickCount() == 1 && event.isStillSincePress()) {
            goTo(pressed);
        }
    }

    /// By the keyboard, of the moment that the arrows have come to.
    private void showMenu(ContextMenuEvent event) {
        double x = event.isKeyboardTrigger() ? Math.max(0, dragged < 0 ? pressed : dragged) : event.getX();
        int bucket = bucketAt(x);
        if (bucket >= 0) {
            var at = event.isKeyboardTrigger() ? localToScreen(x, getHeight()) : null;
            menu.show(
                    this,
                    at == null ? event.getScreenX() : at.getX(),
                    at == null ? event.getScreenY() : at.getY(),
                    buckets.get(bucket),
                    () -> goTo(x));
        }
        event.consume();
    }

    private void chooseRange() {
        int from = bucketAt(Math.min(pressed, dragged));
        int end = bucketAt(Math.max(pressed, dragged));
        dragged = -1;
        if (from >= 0 && end >= 0) {
            var last = buckets.get(end);
            model.filter().within(buckets.get(from).start(), last.start() + last.nanos());
            // Where one sees what is left out, and can take it back.
            model.filterShownProperty().set(true);
        }
        requestLayout();
    }

    private void goTo(double x) {
        int bucket = bucketAt(x);
        var marked = marks.at(x);
        if (!marked.isEmpty()) {
            // Other lines may be of the same moment, or come before a note of an earlier one.
            long line = marked.getFirst().line();
            model.active().selection().selectLines(line, line);
            model.active().reveal(line);
        } else if (bucket >= 0) {
            model.active().goToTime(buckets.get(bucket).start());
        }
    }

    private void key(KeyEvent event) {
        double step = width();
        switch (event.getCode()) {
            case KeyCode.LEFT -> move(event.isShiftDown(), -step);
            case KeyCode.RIGHT -> move(event.isShiftDown(), step);
            case KeyCode.ENTER -> {
                if (dragged >= 0) {
                    chooseRange();
                } else {
                    goTo(Math.max(0, pressed));
                }
            }
            case KeyCode.DELETE, KeyCode.BACK_SPACE -> model.filter().within(Long.MIN_VALUE, Long.MAX_VALUE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(boolean extend, double by) {
        if (extend) {
            dragged = Math.clamp((dragged < 0 ? pressed : dragged) + by, 0, getWidth());
        } else {
            pressed = Math.clamp(Math.max(0, pressed) + by, 0, width() * buckets.size());
            dragged = -1;
            goTo(pressed);
        }
        setAccessibleText(words(dragged < 0 ? pressed : dragged));
        requestLayout();
    }

    private int bucketAt(double x) {
        return buckets.isEmpty() ? -1 : Math.clamp((int) (x / width()), 0, buckets.size() - 1);
    }

    private String words(double x) {
        int at = bucketAt(x);
        if (at < 0) {
            return texts.get("logs.strip");
        }
        var bucket = buckets.get(at);
        int errors = bucket.count(LogLevel.ERROR) + bucket.count(LogLevel.FATAL);
        String counted = texts.get(
                "logs.strip.words",
                Moment.text(bucket.start(), ZoneId.systemDefault()),
                bucket.nanos() / 1_000_000_000L,
                bucket.total(),
                errors);
        return counted + told(marks.at(x));
    }

    /// A line for each, the first ones if there are many.
    private String told(List<Noted> marked) {
        var names = model.active().names();
        var words = new StringBuilder();
        for (var noted : marked.subList(0, Math.min(MOST_TOLD, marked.size()))) {
            String name = noted.source() < names.size() ? names.get(noted.source()) : "";
            String time = Moment.text(noted.timestamp(), ZoneId.systemDefault());
            words.append('\n').append(texts.get("logs.strip.note", time, name, notes.of(noted.note())));
        }
        if (marked.size() > MOST_TOLD) {
            words.append('\n').append(texts.get("logs.strip.note.more", marked.size() - MOST_TOLD));
        }
        return words.toString();
    }
}
