package io.quayside.app.logs;

import io.quayside.app.fx.Coalescer;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.UiThread;
import io.quayside.app.settings.Settings;
import io.quayside.engine.Engine;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.log.LogSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The logs of the chosen containers as one tail: what is in view, whether it follows, and what is looked for. The tail
/// goes on while the page is not shown, so that nobody loses their place. UI thread only.
final class LogsModel {
    /// How many lines of each container are shown at once; more only when asked for.
    static final int AT_FIRST = 1_000;

    private final CurrentEngine engine;
    private final UiThread ui;
    private final Choices choices = new Choices();
    private final Finder finder;
    private final LineSelection selection = new LineSelection();
    private final ObjectProperty<TimeMode> time;
    private final StringProperty fontSize;
    private final BooleanProperty listShown;
    private final ReadOnlyObjectWrapper<LogFrame> frame = new ReadOnlyObjectWrapper<>(LogFrame.EMPTY);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private @Nullable Engine opened;
    private @Nullable TailFeed feed;
    private boolean attached;
    private boolean everything;
    private int rows = 50;
    private long sizeAtPause;
    private long wantedFirst;

    LogsModel(CurrentEngine engine, UiThread ui, Settings settings) {
        this.engine = engine;
        this.ui = ui;
        this.finder = new Finder(settings.flag("logs.regex", false), settings.flag("logs.case", false));
        this.fontSize = settings.text("logs.font", "13");
        this.listShown = settings.flag("logs.list", true);
        var timeWord = settings.text("logs.time", TimeMode.NONE.name());
        this.time = new SimpleObjectProperty<>(modeOf(timeWord.get()));
        time.subscribe((before, now) -> timeWord.set(now.name()));
        choices.selectionProperty().subscribe((before, now) -> {
            everything = false;
            reopen();
        });
        finder.queryProperty().subscribe((before, now) -> {
            if (feed != null) {
                feed.find(now);
            }
        });
    }

    /// Listens to the engine while the page is shown.
    void attach(Disposables held) {
        held.observe(engine.viewProperty(), view -> choices.accept(view.snapshot()));
        held.observe(engine.engineProperty(), this::engineShown);
        attached = true;
        sleep(false);
        held.onClose(() -> {
            attached = false;
            sleep(true);
        });
        show();
    }

    Choices choices() {
        return choices;
    }

    Finder finder() {
        return finder;
    }

    LineSelection selection() {
        return selection;
    }

    ObjectProperty<TimeMode> timeProperty() {
        return time;
    }

    /// In pixels.
    StringProperty fontSizeProperty() {
        return fontSize;
    }

    /// Whether the list of containers is there.
    BooleanProperty listShownProperty() {
        return listShown;
    }

    /// What is to be seen; changes at most some twenty times a second.
    ReadOnlyObjectProperty<LogFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    LogFrame frame() {
        return frame.get();
    }

    /// Whether the newest line stays in view.
    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// How many lines have come since somebody scrolled up.
    long arrivedWhilePaused() {
        return following.get() ? 0 : Math.max(0, frame.get().size() - sizeAtPause);
    }

    /// Whether the engine may have older lines that were not asked for.
    boolean hasMore() {
        return !everything
                && frame.get().sources().stream()
                        .anyMatch(source -> source.moreAtEngine() && !(source.state() instanceof LogSource.Removed));
    }

    /// Shows the logs of these containers.
    void open(Collection<ContainerRef> containers) {
        choices.choose(containers);
    }

    /// Asks for every line that the engine has.
    void loadEverything() {
        everything = true;
        reopen();
    }

    /// How many lines fit into view.
    void fit(int count) {
        if (count != rows && count > 0) {
            rows = count;
            show();
        }
    }

    void follow() {
        following.set(true);
        show();
    }

    void pause() {
        if (following.get()) {
            following.set(false);
            sizeAtPause = frame.get().size();
            look(frame.get().first());
        }
    }

    /// Shows lines from there on; at the end, goes on following.
    void scrollTo(long first) {
        var shown = frame.get();
        long last = Math.max(shown.start(), shown.size() - rows);
        if (first >= last) {
            follow();
            return;
        }
        if (following.get()) {
            following.set(false);
            sizeAtPause = shown.size();
        }
        look(Math.max(shown.start(), first));
    }

    void scrollBy(long lines) {
        var from = following.get() ? frame.get().size() - rows : wantedFirst;
        scrollTo(Math.max(frame.get().start(), from) + lines);
    }

    /// Leaves the lines so far out of view; nothing is deleted at the engine.
    void clear() {
        if (feed != null) {
            selection.clear();
            following.set(true);
            feed.clear();
            show();
        }
    }

    /// Goes to the next hit, or around to the first one.
    void findNext() {
        jump(true);
    }

    void findPrevious() {
        jump(false);
    }

    /// The number of the current hit, from 1; 0 when none was gone to.
    long currentHit() {
        var hits = feed == null ? null : feed.hits();
        long line = finder.currentProperty().get();
        return hits == null || line == Finder.NONE ? 0 : hits.before(line) + 1;
    }

    /// For whoever copies or saves lines; empty while nothing is open.
    Optional<TailFeed> feed() {
        return Optional.ofNullable(feed);
    }

    int rows() {
        return rows;
    }

    private void jump(boolean forward) {
        var hits = feed == null ? null : feed.hits();
        if (hits == null || hits.count() == 0) {
            return;
        }
        long current = finder.currentProperty().get();
        var shown = frame.get();
        long from = current != Finder.NONE ? current + (forward ? 1 : -1) : shown.first() + (forward ? 0 : rows);
        long found = forward ? hits.next(from) : hits.previous(from);
        if (found < 0) {
            found = forward ? hits.next(0) : hits.previous(Long.MAX_VALUE - 64);
        }
        finder.currentProperty().set(found);
        if (found < shown.first() || found >= shown.first() + rows - 1 || following.get()) {
            following.set(false);
            sizeAtPause = shown.size();
            look(Math.max(shown.start(), found - rows / 2));
        }
    }

    private void look(long first) {
        wantedFirst = first;
        if (feed != null) {
            feed.look(first, rows);
        }
    }

    private void show() {
        if (feed != null) {
            if (following.get()) {
                feed.follow(rows);
            } else {
                feed.look(wantedFirst, rows);
            }
        }
    }

    private void sleep(boolean on) {
        if (feed != null) {
            feed.sleep(on);
        }
    }

    private void engineShown(@Nullable Engine now) {
        if (now != opened && opened != null) {
            choices.choose(List.of());
        } else if (feed == null && !choices.selectionProperty().get().isEmpty()) {
            reopen();
        }
    }

    private void reopen() {
        if (feed != null) {
            feed.close();
            feed = null;
        }
        selection.clear();
        finder.currentProperty().set(Finder.NONE);
        frame.set(LogFrame.EMPTY);
        following.set(true);
        var containers = choices.selectionProperty().get();
        opened = engine.engine();
        if (opened == null || containers.isEmpty()) {
            return;
        }
        var options = everything ? LogOptions.everything() : LogOptions.following(AT_FIRST);
        var frames = new FrameReceiver(ui, this::accept);
        var next = new TailFeed(opened.logs(containers, options), frames::offer);
        frames.of(next);
        feed = next;
        next.sleep(!attached);
        next.follow(rows);
        next.find(finder.queryProperty().get());
    }

    private void accept(TailFeed from, LogFrame newest) {
        if (from == feed) {
            frame.set(newest);
        }
    }

    private static TimeMode modeOf(String word) {
        for (var mode : TimeMode.values()) {
            if (mode.name().equals(word)) {
                return mode;
            }
        }
        return TimeMode.NONE;
    }

    /// Brings a feed's newest frame to the UI thread; frames of a feed that has been replaced are told by the feed.
    private static final class FrameReceiver {
        private final Coalescer<LogFrame> coalescer;
        private @Nullable TailFeed feed;

        FrameReceiver(UiThread ui, BiConsumer<TailFeed, LogFrame> receiver) {
            coalescer = new Coalescer<>(ui, frame -> {
                if (feed != null) {
                    receiver.accept(feed, frame);
                }
            });
        }

        void of(TailFeed made) {
            feed = made;
        }

        void offer(LogFrame frame) {
            coalescer.offer(frame);
        }
    }
}
