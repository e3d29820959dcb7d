package io.quayside.engine.log;

import io.quayside.engine.action.CommandLine;
import java.time.Instant;

/// The `docker logs` line that shows the same as a tail of one container.
///
/// @param tail how many of the newest lines, or [LogOptions#ALL]
/// @param from nanoseconds since 1970, or `Long.MIN_VALUE`
/// @param until nanoseconds since 1970, or `Long.MAX_VALUE`
public record LogsCommand(String container, boolean follow, boolean timestamps, int tail, long from, long until) {
    public CommandLine line() {
        CommandLine line = CommandLine.docker("logs");
        line = follow ? line.and("--follow") : line;
        line = timestamps ? line.and("--timestamps") : line;
        line = tail == LogOptions.ALL ? line : line.and("--tail", String.valueOf(tail));
        line = from == Long.MIN_VALUE ? line : line.and("--since", instant(from));
        line = until == Long.MAX_VALUE ? line : line.and("--until", instant(until));
        return line.and(container);
    }

    static String instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
                .toString();
    }
}
