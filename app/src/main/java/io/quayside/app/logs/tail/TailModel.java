package io.quayside.app.logs.tail;

import io.quayside.app.fx.Coalescer;
import io.quayside.app.fx.UiThread;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.log.HitMap;
import io.quayside.engine.log.LogTail;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One tail as somebody looks at it: where they are, what they have selected and marked. It goes on while nobody sees
/// it, so that nobody loses their place. UI thread only.
public final class TailModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TailModel.class);

    private final UiThread ui;
    private final Finder finder;
    private final FilterModel filter;
    private final LineSelection selection = new LineSelection();
    private final Bookmarks bookmarks = new Bookmarks();
    private final HitCursor cursor = new HitCursor();
    private final ReadOnlyObjectWrapper<List<String>> names;
    private final ReadOnlyObjectWrapper<LogFrame> frame = new ReadOnlyObjectWrapper<>(LogFrame.EMPTY);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private @Nullable TailFeed feed;
    private LineDress dress = LineDress.PLAIN;
    private int rows = 50;
    private int columns;
    /// Whoever asks for another time before the first is found goes to the other.
    private long timesAsked;

    /// @param names of its containers, in order
    public TailModel(UiThread ui, Finder finder, FilterModel filter, List<String> names) {
        this.ui = ui;
        this.finder = finder;
        this.filter = filter;
        this.names = new ReadOnlyObjectWrapper<>(List.copyOf(names));
    }

    /// Shows a tail, which is closed with this.
    public void open(LogTail tail) {
        close();
        var frames = new FrameReceiver(ui, this::accept);
        var next = new TailFeed(tail, frames::offer);
        frames.of(next);
        next.fit(rows, columns);
        next.dress(dress);
        next.filter(filter.criteria());
        next.find(finder.queryProperty().get());
        feed = next;
    }

    @Override
    public void close() {
        if (feed != null) {
            feed.close();
            feed = null;
        }
    }

    /// Its containers' names, in order.
    public ReadOnlyObjectProperty<List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    public List<String> names() {
        return Objects.requireNonNull(names.get());
    }

    /// Goes on with a container that came later, too.
    public void join(ContainerRef container) {
        if (feed != null) {
            feed.tail().join(container.id());
            var more = new ArrayList<>(names());
            more.add(container.name());
            names.set(List.copyOf(more));
        }
    }

    /// Goes on with a container in the place of one that was removed.
    public void succeed(int source, ContainerRef container) {
        if (feed != null) {
            feed.tail().succeed(source, container.id());
        }
    }

    public LineSelection selection() {
        return selection;
    }

    public Bookmarks bookmarks() {
        return bookmarks;
    }

    public HitCursor cursor() {
        return cursor;
    }

    /// What is to be seen; changes at most some twenty times a second.
    public ReadOnlyObjectProperty<LogFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public LogFrame frame() {
        return frame.get();
    }

    /// Whether the newest line stays in view.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// How many rows fit into view.
    public int rows() {
        return rows;
    }

    /// @param fittingColumns into which lines are wrapped; 0 for not at all
    public void fit(int fittingRows, int fittingColumns) {
        if (fittingRows > 0 && (fittingRows != rows || fittingColumns != columns)) {
            rows = fittingRows;
            columns = fittingColumns;
            if (feed != null) {
                feed.fit(rows, columns);
            }
        }
    }

    public void follow() {
        if (feed != null) {
            feed.follow();
        }
    }

    public void pause() {
        if (feed != null && following.get()) {
            var top = frame.get().rows();
            feed.look(
                    top.isEmpty() ? 0 : top.getFirst().index(),
                    top.isEmpty() ? 0 : top.getFirst().part());
        }
    }

    /// Shows lines from a place on; at the end, goes on following.
    public void scrollTo(long position) {
        if (feed != null) {
            feed.scrollTo(position);
        }
    }

    /// Moves so many rows down.
    public void scrollBy(int count) {
        if (feed != null) {
            feed.move(count);
        }
    }

    /// Brings a line into view, in the middle of it unless it is there already; out of the stack trace that it is
    /// folded
    /// away with.
    public void reveal(long line) {
        if (feed == null) {
            return;
        }
        var shown = frame.get().rows();
        boolean inView = shown.stream().limit(Math.max(1, rows - 1)).anyMatch(row -> row.index() == line);
        if (!inView || following.get()) {
            long position = feed.order().positionOf(line);
            long top = inView ? shown.getFirst().index() : feed.order().lineAt(Math.max(0, position - rows / 3));
            feed.look(top, 0);
        }
        if (!inView) {
            changeTrace(line, lines -> lines.isFoldedAway(line), this::unfolded);
        }
    }

    /// Leaves the lines so far out of view; nothing is deleted at the engine.
    public void clear() {
        if (feed != null) {
            selection.clear();
            feed.clear();
        }
    }

    /// Makes no frames while nobody looks.
    public void sleep(boolean on) {
        if (feed != null) {
            feed.sleep(on);
        }
    }

    /// Looks for what the finder says from now on.
    public void find() {
        cursor.set(HitCursor.NONE);
        if (feed != null) {
            feed.find(finder.queryProperty().get());
        }
    }

    /// Shows what the filter lets through from now on.
    public void filter() {
        if (feed != null) {
            feed.filter(filter.criteria());
        }
    }

    /// Dresses lines like that from now on.
    public void dress(LineDress next) {
        dress = next.with(dress.turned(), dress.opened());
        dressFeed();
    }

    /// Folds the stack trace that a line belongs to away, or out again.
    public void toggleTrace(long line) {
        changeTrace(line, lines -> true, head -> toggled(dress.turned(), head));
    }

    /// Where a trace begins stands in lines that may have to be read from disk: not on the UI thread.
    ///
    /// @param turned from a trace's first line to those that are turned then; called on the UI thread
    private void changeTrace(long line, Predicate<OpenLines> wanted, LongFunction<Set<Long>> turned) {
        lookUp("log trace", lines -> {
            if (wanted.test(lines)) {
                long head = lines.headOfTrace(line);
                ui.later(() -> turnTrace(lines, () -> turned.apply(head)));
            }
        });
    }

    private void lookUp(String thread, Consumer<OpenLines> look) {
        lines().ifPresent(lines -> Thread.ofVirtual().name(thread).start(() -> {
            try {
                look.accept(lines);
            } catch (UncheckedIOException e) {
                LOG.debug("The lines were closed meanwhile: {}", e.toString());
            }
        }));
    }

    private void turnTrace(OpenLines of, Supplier<Set<Long>> turned) {
        if (feed != null && of.areOf(feed.tail())) {
            dress = dress.with(turned.get(), dress.opened());
            dressFeed();
        }
    }

    /// With a trace not folded away, whether or not it was: two hits in one may be gone to before either is in view.
    private Set<Long> unfolded(long head) {
        Set<Long> next = new HashSet<>(dress.turned());
        if (dress.folded()) {
            next.add(head);
        } else {
            next.remove(head);
        }
        return next;
    }

    /// Shows a line's fields or earlier states below it, or no longer. Whoever wants to read them does not want them to
    /// move away.
    public void toggleFields(long line) {
        if (!dress.opened().contains(line)) {
            pause();
        }
        dress = dress.with(dress.turned(), toggled(dress.opened(), line));
        dressFeed();
    }

    private static Set<Long> toggled(Set<Long> lines, long line) {
        Set<Long> next = new HashSet<>(lines);
        if (!next.remove(line)) {
            next.add(line);
        }
        return next;
    }

    private void dressFeed() {
        if (feed != null) {
            feed.dress(dress);
        }
    }

    /// Filters nothing any longer.
    public void showAll() {
        filter.clear();
    }

    /// Shows all lines again, with this one in view.
    public void showInWhole(long line) {
        filter.clear();
        selection.selectLines(line, line);
        if (feed != null) {
            long position = feed.order().positionOf(line);
            feed.look(feed.order().lineAt(Math.max(0, position - rows / 3)), 0);
        }
    }

    /// Goes to the first line that is no earlier than a moment, as soon as it has been looked up.
    ///
    /// @param moment nanoseconds since 1970
    public void goToTime(long moment) {
        long asked = ++timesAsked;
        lookUp("log time", lines -> {
            long line = lines.lineAtTime(moment);
            ui.later(() -> {
                if (asked == timesAsked && feed != null && lines.areOf(feed.tail())) {
                    selection.selectLines(line, line);
                    feed.look(line, 0);
                }
            });
        });
    }

    /// Goes to the next hit, or around to the first one; or back.
    public void findNext(boolean forward) {
        var shown = frame.get().rows();
        long top = shown.isEmpty() ? 0 : shown.getFirst().index();
        long bottom = shown.isEmpty() ? 0 : shown.getLast().index();
        long found = cursor.step(hits(), forward, top, bottom);
        if (found != HitCursor.NONE) {
            reveal(found);
        }
    }

    /// Goes to a hit.
    public void goTo(long line) {
        cursor.set(line);
        reveal(line);
    }

    /// The number of the current hit, from 1; 0 when none was gone to.
    public long currentHit() {
        return cursor.number(hits());
    }

    public @Nullable HitMap hits() {
        return feed == null ? null : feed.hits();
    }

    /// For whoever copies or saves lines; empty while nothing is open.
    public Optional<OpenLines> lines() {
        return Optional.ofNullable(feed).map(it -> new OpenLines(it.tail(), it.order(), it.dress()));
    }

    private void accept(TailFeed from, LogFrame newest) {
        if (from == feed) {
            // In this order: who shows a frame asks whether it follows.
            following.set(newest.following());
            frame.set(newest);
        }
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
