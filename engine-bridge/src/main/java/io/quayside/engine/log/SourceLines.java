package io.quayside.engine.log;

import io.quayside.engine.model.EngineKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The lines of one source: asks for them, leaves out those that are here already, and hands them to the queue. Used by
/// the source's thread; its state can be read by any.
final class SourceLines implements LineSink {
    private static final int BUFFER = 64 << 10;
    private static final int RESUME_TAIL = 1_000;
    private static final int WIDER = 20;
    private static final int LARGEST_TAIL = 1_000_000;

    private final int index;
    private final MergeQueue queue;
    private final LineBatch batch = new LineBatch();
    private final byte[] buffer = new byte[BUFFER];
    private final ReadingPace pace = new ReadingPace();
    private final ResumePoint resume = new ResumePoint();
    private volatile LogSource source;
    private ResumePoint.@Nullable Known known;
    private @Nullable Boolean terminal;
    private long lastTime = LogLine.NO_TIMESTAMP;
    /// The latest time of each stream.
    private final long[] newest = {LogLine.NO_TIMESTAMP, LogLine.NO_TIMESTAMP};
    /// The lines of each stream since it is followed.
    private final SeenTimes[] seen = {new SeenTimes(), new SeenTimes()};
    /// What happened to the container last besides its lines: what is noted after it is not earlier.
    private volatile long happened = LogLine.NO_TIMESTAMP;
    private volatile LogNote.@Nullable Kind health;
    private final Deaths deaths = new Deaths();
    private boolean following;
    /// Whether time stamps are finer than microseconds.
    private boolean fine;
    private long count;
    private long historyEnd;
    private long history;
    /// Whether the first line of the answer must be one that is here: else some in between are missing.
    private boolean mustOverlap;
    private boolean isGap;

    SourceLines(int index, String container, MergeQueue queue) {
        this.index = index;
        this.queue = queue;
        this.source = new LogSource(container, new LogSource.Opening(), 0, false, false);
    }

    LogSource source() {
        return source;
    }

    boolean isOver() {
        return source.isOver();
    }

    void enter(LogSource.State state) {
        source = source.with(state);
        queue.expect(index, state instanceof LogSource.Opening || state instanceof LogSource.Following);
        queue.nudge();
    }

    void note(LogNote note) {
        if (note.kind() == LogNote.Kind.EXITED) {
            health = null;
        }
        byte[] bytes = note.encoded();
        batch.line(Math.max(lastTime, happened), LogStream.NOTE, true, bytes, 0, bytes.length);
        try {
            queue.offer(index, batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Notes what the engine says of the container, at its time; called on the engine's thread.
    void happened(LogEngine.Happening what) {
        if (what.note().kind() == LogNote.Kind.EXITED) {
            deaths.add(what);
        } else if (!isOver() && !isSameHealth(what.note().kind())) {
            happened = what.time() + 1;
            queue.note(index, what.time(), what.note().encoded());
        }
    }

    /// Whether the engine has told of an end that is not noted yet, and not of one before the last line.
    boolean knowsOfDeath() {
        return deaths.isOneSince(lastTime);
    }

    /// Takes what the engine has told of an end as noted.
    void forgetDeath() {
        deaths.takeSince(lastTime);
    }

    /// How many lines have come, notes not counted.
    long count() {
        return count;
    }

    /// Notes the end of the container's process, where and as the engine has told of it, or else behind the last line.
    ///
    /// @param otherwise the exit code, if the engine has not told of the end
    void noteExit(OptionalInt otherwise) {
        var death = deaths.takeSince(lastTime);
        if (death == null) {
            note(LogNote.exited(otherwise));
        } else {
            happened = Math.max(happened, death.time());
            note(death.note());
        }
    }

    /// What is noted from now on is not earlier than this.
    void happened(Instant moment) {
        happened = moment.getEpochSecond() * 1_000_000_000L + moment.getNano();
    }

    /// Some engines tell of every check.
    private boolean isSameHealth(LogNote.Kind kind) {
        if (kind == LogNote.Kind.OUT_OF_MEMORY) {
            return false;
        }
        boolean same = kind == health;
        health = kind;
        return same;
    }

    /// Reads one answer.
    ///
    /// @return true when the engine ended it; false when it must be asked again for more
    /// @throws IOException when the connection broke off
    boolean read(LogEngine engine, String container, LogOptions options) throws IOException, InterruptedException {
        if (terminal == null) {
            terminal = engine.hasTerminal(container);
        }
        if (resume.isEmpty()) {
            history = 0;
            return read(engine, new LogRequest(container, options.follow(), options.tail(), LogLine.NO_TIMESTAMP));
        }
        boolean overlapping = true;
        long since = resume.since();
        int tail = RESUME_TAIL + 2 * resume.count();
        while (true) {
            known = resume.known();
            mustOverlap = overlapping;
            boolean whole = read(engine, new LogRequest(container, options.follow(), tail, since));
            if (!isGap) {
                return whole;
            }
            if (tail == LogOptions.ALL) {
                note(LogNote.of(LogNote.Kind.GAP));
                overlapping = false;
            }
            tail = tail == LogOptions.ALL || tail > LARGEST_TAIL ? LogOptions.ALL : tail * WIDER;
        }
    }

    private boolean read(LogEngine engine, LogRequest request) throws IOException, InterruptedException {
        isGap = false;
        following = request.follow() && engine.kind() != EngineKind.PODMAN;
        try (LogEngine.Answer answer = engine.open(request)) {
            Instant date = answer.date();
            historyEnd = date == null ? 0 : (date.getEpochSecond() + 1) * 1_000_000_000L;
            enter(new LogSource.Following());
            LineSplitter splitter = splitter(engine.kind());
            InputStream body = answer.body();
            int read = body.read(buffer);
            while (read >= 0 && !isGap) {
                splitter.accept(buffer, 0, read);
                int lines = batch.count();
                handOn(request);
                pace.after(lines, read);
                read = body.read(buffer);
            }
            // A line that is not whole comes again with the next answer, longer perhaps; only the last answer's counts.
            if (!isGap && !request.follow()) {
                splitter.end();
                handOn(request);
            }
            return !isGap;
        }
    }

    private LineSplitter splitter(EngineKind kind) {
        return LineSplitter.of(kind, Boolean.TRUE.equals(terminal), this);
    }

    @Override
    public void line(long timestamp, LogStream stream, boolean terminated, byte[] bytes, int from, int length) {
        long time = timestamp == LogLine.NO_TIMESTAMP ? lastTime : timestamp;
        long content = resume.contentOf(stream, terminated, bytes, from, length);
        var again = known;
        if (again != null) {
            boolean here = again.take(time, content);
            if (mustOverlap && !here) {
                isGap = true;
            }
            mustOverlap = false;
            if (here || isGap) {
                return;
            }
            if (again.isPast(time)) {
                known = null;
            }
        }
        if (isRepetition(time, stream, content)) {
            return;
        }
        lastTime = time;
        newest[stream.code()] = Math.max(newest[stream.code()], time);
        resume.add(time, content);
        if (following) {
            seen[stream.code()].add(time, content);
        }
        count++;
        history += time < historyEnd ? 1 : 0;
        batch.line(time, stream, terminated, bytes, from, length);
    }

    /// An engine that rotates a log while it is followed sends the last lines before the cut twice, or
    /// everything that is in the file (with `max-file=1`), with the same time to the nanosecond (Docker 20.10).
    /// Lines with coarser times may really be alike.
    private boolean isRepetition(long time, LogStream stream, long content) {
        fine |= time % 1_000 != 0;
        return following
                && fine
                && time <= newest[stream.code()]
                && (seen[stream.code()].contains(time, content) || resume.contains(time, content));
    }

    private void handOn(LogRequest request) throws InterruptedException {
        if (batch.count() == 0) {
            return;
        }
        boolean limited = request.since() == LogLine.NO_TIMESTAMP && request.tail() != LogOptions.ALL;
        boolean more = source.moreAtEngine() || (limited && history >= request.tail());
        source = source.with(count, more, lastTime < historyEnd);
        queue.offer(index, batch);
    }
}
