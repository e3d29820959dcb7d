package io.quayside.app.logs.tail;

import io.quayside.engine.log.AlertRule;
import io.quayside.engine.log.LogAlerts;
import io.quayside.engine.log.LogQuery;
import io.quayside.engine.log.LogSave;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.LogTail;
import io.quayside.engine.log.LogTimeline;
import io.quayside.engine.log.NotesInTime;
import io.quayside.engine.log.SelectedWords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The lines of a tail that are to be seen, for whoever takes them elsewhere. Thread-safe; reads from disk where it
/// says
/// so, and is then not for the UI thread.
public final class OpenLines {
    private static final int LONGEST_WORDS = 200;

    private final LogTail tail;
    private final LineOrder order;
    private final LineDress dress;

    OpenLines(LogTail tail, LineOrder order, LineDress dress) {
        this.tail = tail;
        this.order = order;
        this.dress = dress;
    }

    boolean areOf(LogTail other) {
        return tail == other;
    }

    /// How many lines there are to be seen.
    public long count() {
        return order.size();
    }

    /// The line at a place, as an index in the store.
    public long lineAt(long position) {
        return order.lineAt(position);
    }

    /// The place of a line, or of the next one that is to be seen.
    public long positionOf(long line) {
        return order.positionOf(line);
    }

    /// The first line that is no earlier than a moment, or the last. Reads from disk.
    long lineAtTime(long moment) {
        return Math.min(
                tail.store().lineAtTime(moment), Math.max(0, tail.store().size() - 1));
    }

    /// The line that a stack trace belongs to; the line itself when it belongs to none. Reads from disk.
    long headOfTrace(long line) {
        return folds().head(line);
    }

    /// Whether a line is folded away with the stack trace that it belongs to. Reads from disk.
    boolean isFoldedAway(long line) {
        return order.contains(line) && folds().hides(line);
    }

    private TraceFolds folds() {
        return new TraceFolds(tail, order, null, dress);
    }

    /// How many lines came when.
    public LogTimeline timeline() {
        return tail.marks().timeline();
    }

    /// What happened to the containers, and when.
    public NotesInTime notes() {
        return tail.marks().notes();
    }

    /// A line's text as it is shown, for lists; reads from disk.
    public ShownLine read(long line) {
        return reader(null, Set.of()).read(line);
    }

    /// The same with what is shown below it once somebody opens it, for what stands nowhere else.
    ///
    /// @param query whose hits are marked
    public ShownLine readOpened(long line, LogQuery query) {
        return reader(query, Set.of(line)).read(line);
    }

    /// What is selected of a line, or of the first one; empty where there is nothing to be seen. Reads from disk.
    public Optional<SelectedWords> words(SelectedRange range) {
        var line = tail.store().line(range.first());
        if (line.stream() == LogStream.NOTE) {
            return Optional.empty();
        }
        var part = range.of(range.first());
        String seen =
                read(range.first()).text().between(part.from(), part.end()).strip();
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(new SelectedWords(seen.substring(0, Math.min(seen.length(), LONGEST_WORDS)), line));
    }

    private LineReader reader(@Nullable LogQuery query, Set<Long> opened) {
        return new LineReader(tail, order, query, null, dress.with(Set.of(), opened), new Rewrites(tail.store()));
    }

    /// Reads from disk.
    ///
    /// @param colors whether with control sequences for colours and styles
    public String copy(SelectedRange range, boolean colors) {
        return new LineCopy(tail, order, dress, colors).text(range);
    }

    /// Writes lines to a file; reads from disk.
    ///
    /// @param all whether also those that are not to be seen
    /// @return how many lines were written; -1 when it was cancelled
    public long save(LogSave save, boolean all, LogSave.Progress progress, BooleanSupplier cancelled)
            throws IOException {
        long end = tail.store().size();
        return save.write(tail, end, line -> all || order.contains(line), progress, cancelled);
    }

    /// Tells when a rule is met by lines that come from now on.
    ///
    /// @param now nanoseconds since 1970
    /// @param listener called on a thread of its own; it must return quickly
    public LogAlerts watch(List<AlertRule> rules, long now, Consumer<LogAlerts.Alert> listener) {
        return LogAlerts.watch(tail, rules, now, listener);
    }
}
