package io.quayside.engine.log;

import io.quayside.engine.model.Subscription;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks through a tail's lines, and goes on with those that arrive, until it is closed. Hits can be read from any
/// thread while it runs.
///
/// Control sequences are passed over, so that a word is found whatever its colours.
public final class LogSearch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogSearch.class);
    /// How many lines are looked at between two reports.
    private static final long STEP = 20_000;

    private final LineStore store;
    private final LogQuery.Matcher matcher;
    private final Runnable listener;
    private final HitMap hits = new HitMap();
    private final ChangeSignal arrivals = new ChangeSignal();
    private final Subscription subscription;
    private final Thread thread;
    private volatile long searched;
    private volatile boolean closed;
    private byte[] plain = new byte[1 << 12];

    private LogSearch(LogTail tail, LogQuery query, long from, Runnable listener) {
        this.store = tail.store();
        this.matcher = query.matcher();
        this.listener = listener;
        this.searched = from;
        this.subscription = tail.onChange(arrivals::raise);
        this.thread = Thread.ofVirtual().name("log search").unstarted(this::run);
    }

    /// Starts at once.
    ///
    /// @param from the first line to look at
    /// @param listener called on the search's thread when there is more to show
    public static LogSearch start(LogTail tail, LogQuery query, long from, Runnable listener) {
        var search = new LogSearch(tail, query, from, listener);
        search.thread.start();
        return search;
    }

    public HitMap hits() {
        return hits;
    }

    /// Behind the last line that was looked at.
    public long searched() {
        return searched;
    }

    /// Whether every line that is there has been looked at.
    public boolean isUpToDate() {
        return searched >= store.size();
    }

    private void run() {
        try {
            while (!closed) {
                long from = searched;
                long end = Math.min(store.size(), from + STEP);
                if (from < end) {
                    store.scan(from, end, this::look);
                    searched = end;
                    listener.run();
                } else {
                    arrivals.await(() -> closed || store.size() > from);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("A search was closed");
        } catch (UncheckedIOException e) {
            if (!closed) {
                LOG.warn("A search ended early: {}", e.toString());
            }
        }
    }

    private boolean look(long line, byte[] bytes, int from, int length) {
        boolean hit;
        if (Escapes.areIn(bytes, from, from + length)) {
            plain = plain.length >= length ? plain : new byte[length];
            int size = Escapes.strip(bytes, from, from + length, plain);
            hit = matcher.matches(plain, 0, size);
        } else {
            hit = matcher.matches(bytes, from, length);
        }
        if (hit) {
            hits.add(line);
        }
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        subscription.close();
    }
}
