package io.quayside.engine.log;

import io.quayside.engine.model.Subscription;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lines of a tail that meet criteria, as a list that grows with the tail until it is closed. New lines are only
/// ever added at its end. Costs three eighths of a byte per line of the tail. Thread-safe.
///
/// Lines are given by their index in the store, so that a line of the filtered view has its place in the whole.
public final class LogFilter implements AutoCloseable {
    private static final long STEP = ParallelScan.STEP;

    private final LogCriteria criteria;
    private final LogMarks marks;
    private final boolean needsMarks;
    /// Looks for the first term ahead of the others.
    private final @Nullable ParallelScan first;
    /// The further terms that include.
    private final List<LogQuery.Matcher> included;
    private final List<LogQuery.Matcher> excluded;
    private final HitMap wanted = new HitMap();
    private final HitMap shown = new HitMap();
    private final HitMap found = new HitMap();
    private final PlainText plain = new PlainText();
    private final LineScanner scanner;
    private final TailWalk walk;
    private final Subscription marksArrive;
    /// By source and stream: whether the entry that is under way is wanted.
    private boolean[] entryWanted = new boolean[8];
    /// What may have to be shown before the next line that is wanted; null without context.
    private final @Nullable RecentLines recent;
    /// Where something is left out between a line and the one shown before it.
    private final HitMap gaps = new HitMap();
    private int behind;

    private LogFilter(LogTail tail, LogCriteria criteria, Runnable listener) {
        this.criteria = criteria;
        marks = tail.marks();
        needsMarks = !criteria.levels().isEmpty() || criteria.traces();
        var wantedTerms =
                criteria.terms().stream().filter(term -> !term.exclude()).toList();
        included = matchers(wantedTerms.stream().skip(1));
        excluded = matchers(criteria.terms().stream().filter(LogTerm::exclude));
        LineStore store = tail.store();
        long from = criteria.from() == Long.MIN_VALUE ? 0 : store.lineAtTime(criteria.from());
        recent = criteria.context() == 0 ? null : new RecentLines(criteria.context());
        walk = new TailWalk(
                tail,
                "log filter",
                from,
                () -> needsMarks ? marks.examined() : store.size(),
                STEP,
                this::look,
                listener);
        marksArrive = needsMarks ? marks.onChange(walk::wake) : () -> {};
        scanner = new LineScanner(store, walk::isClosed);
        first = wantedTerms.isEmpty()
                ? null
                : new ParallelScan(store, wantedTerms.getFirst().query(), walk::isClosed);
    }

    /// Starts at once.
    ///
    /// @param listener called on the filter's thread when more lines were looked at
    public static LogFilter start(LogTail tail, LogCriteria criteria, Runnable listener) {
        var filter = new LogFilter(tail, criteria, listener);
        filter.walk.start();
        return filter;
    }

    private static List<LogQuery.Matcher> matchers(Stream<LogTerm> terms) {
        return terms.map(term -> term.query().matcher()).toList();
    }

    public LogCriteria criteria() {
        return criteria;
    }

    /// How many lines there are to show, context included.
    public long size() {
        return shown.count();
    }

    /// How many lines meet the criteria themselves, or belong to an entry that does.
    public long matches() {
        return wanted.count();
    }

    /// The line at a place in the filtered view, as an index in the store; -1 when there is none.
    public long lineAt(long index) {
        return shown.nth(index);
    }

    /// The place in the filtered view of a line, or of the next one that is shown; [#size()] when there is none.
    public long indexOf(long line) {
        return shown.before(line);
    }

    /// Whether a line is in the filtered view.
    public boolean contains(long line) {
        return shown.contains(line);
    }

    /// Whether a line is shown only because it stands near one that meets the criteria.
    public boolean isAround(long line) {
        return recent != null && !wanted.contains(line);
    }

    /// Whether lines are left out between a line and the one shown before it; false without context.
    public boolean isBehindGap(long line) {
        return gaps.contains(line);
    }

    /// Behind the last line that was looked at, as an index in the store.
    public long examined() {
        return walk.done();
    }

    private void look(long from, long end) {
        if (first != null) {
            first.find(from, end, found);
        }
        scanner.scan(from, end, this::consider);
    }

    private void consider(long line, byte[] records, int at) {
        if (isWanted(line, records, at)) {
            if (recent != null) {
                if (recent.hasLost() && shown.count() > 0) {
                    gaps.add(recent.first());
                }
                recent.moveTo(shown);
            }
            wanted.add(line);
            shown.add(line);
            behind = criteria.context();
        } else if (recent != null && mayStandAround(records, at)) {
            if (behind > 0) {
                behind--;
                shown.add(line);
            } else {
                recent.add(line);
            }
        }
    }

    /// Whether a line comes along with its neighbours: not one of another container, stream or time than is wanted, and
    /// none that was ruled out by its words.
    private boolean mayStandAround(byte[] records, int at) {
        LogStream stream = LineRecord.stream(records, at);
        boolean fromHere = (criteria.sources().isEmpty() || criteria.sources().contains(LineRecord.source(records, at)))
                && (criteria.streams().isEmpty() || criteria.streams().contains(stream));
        if (!fromHere || !isInTime(LineRecord.timestamp(records, at))) {
            return false;
        }
        if (excluded.isEmpty() || stream == LogStream.NOTE) {
            return true;
        }
        int start = at + Segment.HEAD;
        plain.of(records, start, start + LineRecord.length(records, at));
        return excluded.stream().noneMatch(this::matches);
    }

    private boolean isWanted(long line, byte[] records, int at) {
        LogStream stream = LineRecord.stream(records, at);
        int source = LineRecord.source(records, at);
        if (!criteria.sources().isEmpty() && !criteria.sources().contains(source)) {
            return false;
        }
        if (stream == LogStream.NOTE) {
            return isNoteWanted(LineRecord.timestamp(records, at));
        }
        boolean matches = meetsAll(line, stream, records, at);
        if (!criteria.traces()) {
            return matches;
        }
        int lane = source * 2 + stream.code();
        if (lane >= entryWanted.length) {
            entryWanted = Arrays.copyOf(entryWanted, Math.max(lane + 1, entryWanted.length * 2));
        }
        if (marks.continues(line)) {
            return matches || entryWanted[lane];
        }
        entryWanted[lane] = matches;
        return matches;
    }

    /// What happened to the container stands among whatever lines are shown, but for a search of words.
    private boolean isNoteWanted(long timestamp) {
        return criteria.terms().isEmpty()
                && (criteria.streams().isEmpty() || criteria.streams().contains(LogStream.NOTE))
                && isInTime(timestamp);
    }

    private boolean meetsAll(long line, LogStream stream, byte[] records, int at) {
        boolean fromHere = criteria.streams().isEmpty() || criteria.streams().contains(stream);
        if (!fromHere || !isInTime(LineRecord.timestamp(records, at)) || !isSerious(line)) {
            return false;
        }
        if (first != null && !found.contains(line)) {
            return false;
        }
        if (included.isEmpty() && excluded.isEmpty()) {
            return true;
        }
        int start = at + Segment.HEAD;
        plain.of(records, start, start + LineRecord.length(records, at));
        return included.stream().allMatch(this::matches) && excluded.stream().noneMatch(this::matches);
    }

    private boolean isSerious(long line) {
        return criteria.levels().isEmpty() || criteria.levels().contains(marks.level(line));
    }

    private boolean isInTime(long timestamp) {
        return timestamp >= criteria.from() && timestamp < criteria.until();
    }

    private boolean matches(LogQuery.Matcher matcher) {
        return matcher.matches(plain.bytes(), plain.from(), plain.end() - plain.from());
    }

    @Override
    public void close() {
        walk.close();
        marksArrive.close();
    }
}
