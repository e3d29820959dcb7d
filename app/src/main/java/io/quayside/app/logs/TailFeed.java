package io.quayside.app.logs;

import io.quayside.engine.log.HitMap;
import io.quayside.engine.log.LogLine;
import io.quayside.engine.log.LogNote;
import io.quayside.engine.log.LogQuery;
import io.quayside.engine.log.LogSearch;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.LogTail;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes frames of a tail on a thread of its own: reads the lines in view from the store and makes them text, at most
/// [#PER_SECOND] times a second however fast lines come. Thread-safe.
final class TailFeed implements AutoCloseable {
    /// How often new lines are shown.
    private static final int PER_SECOND = 20;

    /// How many bytes of a line are shown.
    static final int LONGEST = 8 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(TailFeed.class);
    private static final long PAUSE = 1_000_000_000L / PER_SECOND;

    private final LogTail tail;
    private final Consumer<LogFrame> receiver;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Thread thread;
    private volatile Wish wish = new Wish(Wish.END, 0, 0);
    private volatile @Nullable LogSearch search;
    private volatile @Nullable LogQuery query;
    private volatile boolean urgent;
    private volatile boolean asleep;
    private volatile boolean closed;

    /// What of the tail is to be seen.
    ///
    /// @param first the first line, or [#END] to stay at the end
    /// @param rows how many lines
    /// @param start the first line that counts
    private record Wish(long first, int rows, long start) {
        static final long END = -1;
    }

    /// @param tail from now on closed by this
    /// @param receiver of frames, on this feed's thread; it must return quickly
    TailFeed(LogTail tail, Consumer<LogFrame> receiver) {
        this.tail = tail;
        this.receiver = receiver;
        this.thread = Thread.ofVirtual().name("log feed").unstarted(this::run);
        tail.onChange(this::wake);
        thread.start();
    }

    /// Shows the end from now on, whatever comes.
    void follow(int rows) {
        wish(new Wish(Wish.END, rows, wish.start));
    }

    /// Shows the lines from a place on, and stays there.
    void look(long first, int rows) {
        wish(new Wish(Math.max(first, wish.start), rows, wish.start));
    }

    /// Makes no frames while nobody looks; lines are kept all the same.
    void sleep(boolean on) {
        asleep = on;
        urgent = true;
        wake();
    }

    /// Leaves all lines so far out of view.
    void clear() {
        long size = tail.store().size();
        wish(new Wish(Wish.END, wish.rows, size));
        find(query);
    }

    /// Looks for something from now on; null for nothing.
    void find(@Nullable LogQuery next) {
        var before = search;
        if (before != null) {
            before.close();
        }
        query = next;
        search = next == null ? null : LogSearch.start(tail, next, wish.start, this::wake);
        urgent = true;
        wake();
    }

    /// The lines that were found so far; null when nothing is looked for.
    @Nullable
    HitMap hits() {
        var current = search;
        return current == null ? null : current.hits();
    }

    LogTail tail() {
        return tail;
    }

    private void wish(Wish next) {
        wish = next;
        urgent = true;
        wake();
    }

    private void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    private void run() {
        try {
            long last = System.nanoTime() - PAUSE;
            while (!closed) {
                wakeUp.acquire();
                long rest = last + PAUSE - System.nanoTime();
                // A person who scrolls does not wait; lines that come do.
                while (rest > 0 && !urgent && !closed) {
                    wakeUp.tryAcquire(rest, TimeUnit.NANOSECONDS);
                    rest = last + PAUSE - System.nanoTime();
                }
                wakeUp.drainPermits();
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

    private LogFrame frame() {
        Wish wanted = wish;
        long size = tail.store().size();
        long last = Math.max(wanted.start, size - wanted.rows);
        long first = wanted.first == Wish.END ? last : Math.min(wanted.first, last);
        List<LogRow> rows = new ArrayList<>();
        for (long line = first; line < Math.min(size, first + wanted.rows); line++) {
            rows.add(row(tail.store().line(line, LONGEST)));
        }
        return new LogFrame(
                wanted.start, size, first, rows, tail.sources(), tail.store().state(), searchState());
    }

    private SearchState searchState() {
        var current = search;
        return current == null
                ? SearchState.NONE
                : new SearchState(true, current.hits().count(), current.isUpToDate());
    }

    private LogRow row(LogLine line) {
        boolean isNote = line.stream() == LogStream.NOTE;
        var text = AnsiText.read(isNote ? new byte[0] : line.bytes());
        var looked = query;
        List<LogRow.Span> hits = looked == null || isNote
                ? List.of()
                : looked.find(text.text()).stream()
                        .map(hit -> new LogRow.Span(hit.start(), hit.end()))
                        .toList();
        int hidden = line.length() - line.bytes().length;
        var note = isNote ? LogNote.of(line) : null;
        return new LogRow(line.index(), line.timestamp(), line.source(), line.stream(), text, hits, hidden, note);
    }

    @Override
    public void close() {
        closed = true;
        var current = search;
        if (current != null) {
            current.close();
        }
        thread.interrupt();
        tail.close();
    }
}
