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
    /// @param sources whose lines they are: indexes of containers among the tail's, in order, each once
    /// @param count how many lines within the rule's time
    public record Alert(AlertRule rule, long line, List<Integer> sources, int count) {
        public Alert {
            sources = List.copyOf(sources);
        }
    }

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
                if (rule.isMet(plain, timestamp, LineRecord.source(records, at))) {
                    listener.accept(new Alert(rule.rule, line, rule.sources(), rule.recent.size()));
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
        private final Deque<Found> recent = new ArrayDeque<>();
        private long quietUntil = Long.MIN_VALUE;

        Watched(AlertRule rule) {
            this.rule = rule;
            this.matcher = rule.query().matcher();
        }

        /// Whether this line is the one with which the rule is met.
        boolean isMet(PlainText text, long timestamp, int source) {
            if (!matcher.matches(text.bytes(), text.from(), text.end() - text.from())) {
                return false;
            }
            recent.addLast(new Found(timestamp, source));
            while (recent.size() > rule.count()
                    || recent.getFirst().timestamp()
                            <= timestamp - rule.within().toNanos()) {
                recent.removeFirst();
            }
            if (recent.size() < rule.count() || timestamp < quietUntil) {
                return false;
            }
            quietUntil = timestamp + rule.within().toNanos();
            return true;
        }

        List<Integer> sources() {
            return recent.stream().map(Found::source).distinct().sorted().toList();
        }

        private record Found(long timestamp, int source) {}
    }
}
