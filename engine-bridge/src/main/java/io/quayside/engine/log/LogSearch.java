package io.quayside.engine.log;

/// Looks through a tail's lines, and goes on with those that arrive, until it is closed. Hits can be read from any
/// thread while it runs.
///
/// Control sequences are passed over, so that a word is found whatever its colours.
public final class LogSearch implements AutoCloseable {
    private final LineStore store;
    private final HitMap hits = new HitMap();
    private final ParallelScan scan;
    private final TailWalk walk;

    private LogSearch(LogTail tail, LogQuery query, long from, Runnable listener) {
        this.store = tail.store();
        this.walk = new TailWalk(tail, "log search", from, store::size, ParallelScan.STEP, this::look, listener);
        this.scan = new ParallelScan(store, query, walk::isClosed);
    }

    /// Starts at once.
    ///
    /// @param from the first line to look at
    /// @param listener called on the search's thread when more lines were looked at
    public static LogSearch start(LogTail tail, LogQuery query, long from, Runnable listener) {
        var search = new LogSearch(tail, query, from, listener);
        search.walk.start();
        return search;
    }

    public HitMap hits() {
        return hits;
    }

    /// Behind the last line that was looked at.
    public long searched() {
        return walk.done();
    }

    /// Whether every line that is there has been looked at.
    public boolean isUpToDate() {
        return searched() >= store.size();
    }

    private void look(long from, long end) {
        scan.find(from, end, hits);
    }

    @Override
    public void close() {
        walk.close();
    }
}
