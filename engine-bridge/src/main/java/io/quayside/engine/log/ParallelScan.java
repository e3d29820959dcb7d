package io.quayside.engine.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/// Finds the lines of a store that match a query, several stretches at a time.
final class ParallelScan {
    /// How many lines are worth being looked at at once.
    static final long STEP = 100_000;

    private final LineStore store;
    private final LogQuery query;
    private final BooleanSupplier stopped;
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

    /// What one thread needs for itself.
    private record Worker(LineScanner scanner, QueryScan scan) {}

    /// Lines of one segment.
    private record Piece(Segment segment, long from, long end) {}

    ParallelScan(LineStore store, LogQuery query, BooleanSupplier stopped) {
        this.store = store;
        this.query = query;
        this.stopped = stopped;
    }

    /// Adds the lines that match to the hits; returns when all were looked at.
    void find(long from, long end, HitMap hits) {
        List<Piece> pieces = pieces(from, end);
        if (pieces.size() == 1) {
            look(pieces.getFirst(), hits);
        } else {
            pieces.parallelStream().forEach(piece -> look(piece, hits));
        }
    }

    private List<Piece> pieces(long from, long end) {
        List<Piece> pieces = new ArrayList<>();
        long line = from;
        while (line < end) {
            Segment segment = store.segmentOf(line);
            long stop = Math.min(end, store.nextSegment(segment));
            pieces.add(new Piece(segment, line, stop));
            line = stop;
        }
        return pieces;
    }

    private void look(Piece piece, HitMap hits) {
        if (stopped.getAsBoolean()) {
            return;
        }
        Worker worker = idle.poll();
        if (worker == null) {
            worker = new Worker(new LineScanner(store, stopped), new QueryScan(query));
        }
        byte[] records = worker.scanner.records(piece.segment);
        int count = worker.scan.find(piece.segment, records, piece.from, piece.end);
        hits.addAll(worker.scan::hit, count);
        idle.add(worker);
    }
}
