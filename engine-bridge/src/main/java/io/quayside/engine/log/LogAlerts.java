package io.quayside.engine.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Watches the lines that arrive in a tail and tells when a rule is met: at most once per rule and its stretch of time,
/// and never for what was written before the watching began.
public final class LogAlerts implements AutoCloseable {
    private static final long STEP = 5_000;

    private final List<Watched> rules;
    private final Consumer<Alert> listener;
    private final long begin;
    private final PlainText plain = new PlainText();
    private final LineScanner scanner;
    private final TailWalk walk;

    /// A rule was met.
    ///
    /// @param line the last of the lines, as an index in the store
    /// @param count how many lines within the rule's time
    public record Alert(AlertRule rule, long line, int count) {}

    /// @param from the first line to look at
    LogAlerts(LogTail tail, List<AlertRule> rules, long from, long begin, Consumer<Alert> listener) {
        this.rules = rules.stream().map(Watched::new).toList();
        this.listener = listener;
        this.begin = begin;
        LineStore store = tail.store();
        walk = new TailWalk(tail, "log alerts", from, store::size, STEP, this::look);
        scanner = new LineScanner(store, walk::isClosed);
    }

    /// Starts at once.
    ///
    /// @param begin lines with an earlier time stamp do not count; nanoseconds since 1970
    /// @param listener called on a thread of its own; it must return quickly
    public static LogAlerts watch(LogTail tail, List<AlertRule> rules, long begin, Consumer<Alert> listener) {
        var alerts = new LogAlerts(tail, rules, tail.store().size(), begin, listener);
        alerts.start();
        return alerts;
    }

    void start() {
        walk.start();
    }

    /// Behind the last line that was looked at.
    long examined() {
        return walk.done();
    }

    private void look(long from, long end) {
        scanner.scan(from, end, (line, records, at) -> {
            long timestamp = LineRecord.timestamp(records, at);
            if (timestamp < begin || LineRecord.stream(records, at) == LogStream.NOTE) {
                return;
            }
            int start = at + Segment.HEAD;
            plain.of(records, start, start + LineRecord.length(records, at));
            for (Watched rule : rules) {
                int count = rule.count(plain, timestamp);
                if (count > 0) {
                    listener.accept(new Alert(rule.rule, line, count));
                }
            }
        });
    }

    @Override
    public void close() {
        walk.close();
    }

    private static final class Watched {
        private final AlertRule rule;
        private final LogQuery.Matcher matcher;
        private final Deque<Long> recent = new ArrayDeque<>();
        private long quietUntil = Long.MIN_VALUE;

        Watched(AlertRule rule) {
            this.rule = rule;
            this.matcher = rule.query().matcher();
        }

        /// @return how many there were, if the rule is met by this line; 0 otherwise
        int count(PlainText text, long timestamp) {
            if (!matcher.matches(text.bytes(), text.from(), text.end() - text.from())) {
                return 0;
            }
            recent.addLast(timestamp);
            while (recent.size() > rule.count()
                    || recent.getFirst() <= timestamp - rule.within().toNanos()) {
                recent.removeFirst();
            }
            if (recent.size() < rule.count() || timestamp < quietUntil) {
                return 0;
            }
            quietUntil = timestamp + rule.within().toNanos();
            return recent.size();
        }
    }
}
