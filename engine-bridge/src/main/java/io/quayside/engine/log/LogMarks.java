package io.quayside.engine.log;

import io.quayside.engine.log.text.LevelReader;
import io.quayside.engine.log.text.LogLevel;
import io.quayside.engine.log.text.TraceReader;
import io.quayside.engine.model.Subscription;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// What a tail's lines say of themselves, found out in the background in the order of the lines: the level of each, and
/// which belong to the line above; and how many came when. Costs half a byte per line. Thread-safe.
///
/// In a merged tail a line belongs to the line above of its own source and stream.
public final class LogMarks implements AutoCloseable {
    private static final long STEP = 20_000;
    /// How much of a line is looked at.
    private static final int FAR = 4_096;

    private final MarkMap map = new MarkMap();
    private final LogTimeline timeline = new LogTimeline();
    private final NotesInTime notes = new NotesInTime();
    private final LineStore store;
    private final LineScanner scanner;
    /// By source and stream; of the walk alone.
    private @Nullable Lane[] lanes = new Lane[8];
    private final PlainText plain = new PlainText();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final TailWalk walk;

    /// The lines of one source and stream.
    private static final class Lane {
        private final TraceReader traces = new TraceReader();
        private LogLevel level = LogLevel.NONE;
    }

    LogMarks(LogTail tail) {
        store = tail.store();
        walk = new TailWalk(tail, "log marks", 0, store::size, STEP, this::look);
        scanner = new LineScanner(store, walk::isClosed);
    }

    void start() {
        walk.start();
    }

    /// How many lines have been looked at; of these, the others can be asked.
    public long examined() {
        return map.size();
    }

    /// Whether there are lines yet to be looked at, after which listeners will be called.
    public boolean areComing() {
        return map.size() < store.size() && walk.isRunning();
    }

    /// The level of the entry that a line belongs to; [LogLevel#NONE] for what was not looked at yet.
    public LogLevel level(long line) {
        return line < map.size() ? map.level(line) : LogLevel.NONE;
    }

    /// Whether a line belongs to the one above it (of its source and stream); false for what was not looked at yet.
    public boolean continues(long line) {
        return line < map.size() && map.continues(line);
    }

    /// How many lines came when; notes are not counted, but lie within it.
    public LogTimeline timeline() {
        return timeline;
    }

    /// What happened to the containers, and when.
    public NotesInTime notes() {
        return notes;
    }

    /// Calls after lines have been looked at, on a thread of its own, often. It must return quickly.
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void look(long from, long end) {
        scanner.scan(from, end, this::mark);
        if (!walk.isClosed()) {
            timeline.publish();
            map.publish(end);
            listeners.forEach(Runnable::run);
        }
    }

    private void mark(long line, byte[] records, int at) {
        LogStream stream = LineRecord.stream(records, at);
        if (stream == LogStream.NOTE) {
            map.set(line, LogLevel.NONE, false);
            note(line, records, at);
            return;
        }
        Lane lane = lane(LineRecord.source(records, at) * 2 + stream.code());
        int start = at + Segment.HEAD;
        plain.of(records, start, start + Math.min(FAR, LineRecord.length(records, at)));
        LogLevel own = LevelReader.read(plain.bytes(), plain.from(), plain.end());
        boolean continues = lane.traces.continues(plain.bytes(), plain.from(), plain.end(), own);
        if (!continues) {
            lane.level = own;
        }
        map.set(line, lane.level, continues);
        timeline.add(LineRecord.timestamp(records, at), lane.level);
    }

    private Lane lane(int number) {
        if (number >= lanes.length) {
            lanes = Arrays.copyOf(lanes, Math.max(number + 1, lanes.length * 2));
        }
        Lane lane = lanes[number];
        if (lane == null) {
            lane = new Lane();
            lanes[number] = lane;
        }
        return lane;
    }

    private void note(long line, byte[] records, int at) {
        LineHead head = LineRecord.head(records, at);
        if (head.timestamp() != LogLine.NO_TIMESTAMP) {
            int start = at + Segment.HEAD;
            byte[] words = Arrays.copyOfRange(records, start, start + head.length());
            LogNote note = LogNote.of(new LogLine(line, head, words));
            notes.add(new NotesInTime.Noted(line, head.timestamp(), head.source(), note));
            timeline.reach(head.timestamp());
        }
    }

    @Override
    public void close() {
        walk.close();
        listeners.clear();
    }
}
