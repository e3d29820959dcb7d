package io.quayside.app.logs.tail;

import io.quayside.engine.log.HitMap;
import io.quayside.engine.log.LogCriteria;
import io.quayside.engine.log.LogFilter;
import io.quayside.engine.log.LogQuery;
import io.quayside.engine.log.LogSearch;
import io.quayside.engine.log.LogSource;
import io.quayside.engine.log.LogTail;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes frames of a tail on a thread of its own: reads the lines in view from the store and makes them text, at most
/// [#PER_SECOND] times a second however fast lines come. Thread-safe.
final class TailFeed implements AutoCloseable {
    /// How often new lines are shown.
    private static final int PER_SECOND = 20;

    /// How often while they pour in so fast that each frame shows others than the one before. Nobody reads any of
    /// these, and who draws them takes from those who read them the time that they need to keep up.
    private static final int PER_SECOND_IN_FLOOD = 10;

    /// How many windows full of lines between two frames are a flood.
    private static final int FLOOD = 10;

    private static final long SECOND = 1_000_000_000L;
    private static final Logger LOG = LoggerFactory.getLogger(TailFeed.class);

    private final LogTail tail;
    private final Consumer<LogFrame> receiver;
    private final Rewrites rewrites;
    private final CatchUp past = new CatchUp();
    private final Semaphore wakeUp = new Semaphore(0);
    /// Apart from the other, so that lines that pour in do not wake the thread from its pause, each batch once.
    private final Semaphore hurry = new Semaphore(0);
    private final Thread thread;
    private final AtomicReference<Wish> wish = new AtomicReference<>(Wish.FIRST);
    private final AtomicInteger moves = new AtomicInteger();
    private volatile LineOrder order;
    private volatile long start;
    private volatile LineDress dress = LineDress.PLAIN;
    private volatile @Nullable Filtering filtering;
    private volatile @Nullable LogSearch search;
    private volatile @Nullable LogQuery query;
    private LogFrame last = LogFrame.EMPTY;
    private long pause = SECOND / PER_SECOND;
    private volatile boolean urgent;
    private volatile boolean asleep;
    private volatile boolean closed;

    /// A filter at work.
    ///
    /// @param goal how many lines there were when it began: once it has looked at these, it only follows
    private record Filtering(LogFilter filter, long goal) {
        boolean isSettled() {
            return filter.examined() >= goal;
        }

        /// Whether it is not known yet what of the lines in view is let through.
        boolean isBefore(Place place) {
            return !isSettled()
                    && switch (place) {
                        case Place.At at -> filter.examined() <= at.line();
                        case Place.End ignored -> filter.size() == 0;
                    };
        }
    }

    /// @param tail from now on closed by this
    /// @param receiver of frames, on this feed's thread; it must return quickly
    TailFeed(LogTail tail, Consumer<LogFrame> receiver) {
        this.tail = tail;
        this.receiver = receiver;
        this.rewrites = new Rewrites(tail.store());
        this.order = new TailLines(tail, 0);
        this.thread = Thread.ofVirtual().name("log feed").unstarted(this::run);
        // New lines are drawn once, with their levels, not a moment before without.
        var marks = tail.marks();
        tail.onChange(() -> {
            if (!marks.areComing()) {
                wake();
            }
        });
        marks.onChange(this::wake);
        thread.start();
    }

    LogTail tail() {
        return tail;
    }

    LineOrder order() {
        return order;
    }

    /// @param columns into which lines are wrapped; 0 for not at all
    void fit(int rows, int columns) {
        change(it -> it.fit(rows, columns));
    }

    /// Shows the end from now on, whatever comes.
    void follow() {
        change(Wish::follow);
    }

    /// Shows the lines from a place on, and stays there.
    void look(long line, int part) {
        change(it -> it.at(line, part, tail.store().size(), false));
    }

    /// Shows the lines from a place on; follows if that is the end.
    void scrollTo(long position) {
        long line = order.lineAt(Math.clamp(position, 0, Math.max(0, order.size() - 1)));
        change(it -> it.at(Math.max(0, line), 0, tail.store().size(), true));
    }

    /// Moves so many rows down.
    void move(int rows) {
        moves.addAndGet(rows);
        wakeNow();
    }

    /// Makes no frames while nobody looks; lines are kept all the same.
    void sleep(boolean on) {
        asleep = on;
        wakeNow();
    }

    /// Leaves all lines so far out of view.
    void clear() {
        start = tail.store().size();
        order = orderOf(filtering);
        find(query);
        follow();
    }

    /// Looks for something from now on; null for nothing.
    void find(@Nullable LogQuery next) {
        var before = search;
        if (before != null) {
            before.close();
        }
        query = next;
        search = next == null ? null : LogSearch.start(tail, next, start, this::wake);
        wakeNow();
    }

    /// Shows only lines that meet criteria from now on, from the same place on.
    void filter(LogCriteria criteria) {
        var before = filtering;
        filtering = criteria.isAll()
                ? null
                : new Filtering(
                        LogFilter.start(tail, criteria, this::wake),
                        tail.store().size());
        order = orderOf(filtering);
        if (before != null) {
            before.filter().close();
        }
        change(Wish::back);
    }

    private LineOrder orderOf(@Nullable Filtering current) {
        return current == null ? new TailLines(tail, start) : new FilteredLines(current.filter(), start);
    }

    /// Dresses lines like that from now on.
    void dress(LineDress next) {
        dress = next;
        wakeNow();
    }

    LineDress dress() {
        return dress;
    }

    /// The lines that were found so far; null when nothing is looked for.
    @Nullable
    HitMap hits() {
        var current = search;
        return current == null ? null : current.hits();
    }

    private void change(UnaryOperator<Wish> next) {
        wish.updateAndGet(next);
        wakeNow();
    }

    private void wakeNow() {
        urgent = true;
        wake();
        hurry.release();
    }

    private void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    private void run() {
        try {
            long last = System.nanoTime() - pause;
            while (!closed) {
                awaitWakeUp();
                long rest = last + pause - System.nanoTime();
                // A person who scrolls does not wait; lines that come do.
                while (rest > 0 && !urgent && !closed) {
                    hurry.tryAcquire(rest, TimeUnit.NANOSECONDS);
                    rest = last + pause - System.nanoTime();
                }
                wakeUp.drainPermits();
                hurry.drainPermits();
                urgent = false;
                if (!asleep) {
                    receiver.accept(frame());
                }
                last = System.nanoTime();
            }
        } catch (InterruptedException e) {
            LOG.debug("A feed was closed");
        } catch (UncheckedIOException e) {
            if (!closed) {
                LOG.warn("Lines cannot be read back: {}", e.toString());
            }
        }
    }

    private void awaitWakeUp() throws InterruptedException {
        if (past.goesOn()) {
            wakeUp.tryAcquire(CatchUp.SILENCE.toNanos(), TimeUnit.NANOSECONDS);
        } else {
            wakeUp.acquire();
        }
    }

    private LogFrame frame() {
        var wanted = wish.get();
        var lines = order;
        var current = filtering;
        boolean settled = current == null || current.isSettled();
        var reader = new LineReader(tail, lines, query, hits(), dress, rewrites);
        var layout = new RowLayout(lines, line -> reader.rows(line, wanted.columns()));
        var view = View.of(layout, wanted, moves.getAndSet(0), tail.store().size(), settled);
        // Whoever has changed it in the meantime has woken this thread, and the next frame is theirs.
        wish.compareAndSet(wanted, view.wish());
        long seenAtPause = view.wish().follows()
                ? layout.size()
                : layout.positionOf(view.wish().sizeAtPause());
        long size = tail.store().size();
        var sources = tail.sources();
        boolean flood = size - last.size() > (long) FLOOD * wanted.rows();
        pause = SECOND / (flood ? PER_SECOND_IN_FLOOD : PER_SECOND);
        past.look(size, sources.stream().anyMatch(LogSource::past), System.nanoTime());
        // Lines stay in view until it is known which of them do.
        boolean held = current != null && current.isBefore(view.wish().place());
        last = new LogFrame(
                size,
                held ? last.lines() : layout.size(),
                held ? last.position() : view.top().position(),
                view.wish().follows(),
                held ? last.arrived() : layout.size() - seenAtPause,
                past.isLong(),
                held ? last.rows() : view.rows(),
                sources,
                tail.store().state(),
                searchState(),
                current == null
                        ? FilterState.NONE
                        : new FilterState(true, current.filter().matches(), settled));
        return last;
    }

    private SearchState searchState() {
        var current = search;
        return current == null
                ? SearchState.NONE
                : new SearchState(true, current.hits().count(), current.isUpToDate());
    }

    @Override
    public void close() {
        closed = true;
        var searching = search;
        if (searching != null) {
            searching.close();
        }
        var current = filtering;
        if (current != null) {
            current.filter().close();
        }
        thread.interrupt();
        tail.close();
    }
}
