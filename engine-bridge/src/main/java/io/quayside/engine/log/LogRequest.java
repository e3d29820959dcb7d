package io.quayside.engine.log;

/// A question for a container's log.
///
/// @param container its id
/// @param follow whether the answer goes on while the container runs
/// @param tail how many of the newest lines at most, or [LogOptions#ALL]
/// @param since no older messages than this, in nanoseconds since 1970, or [LogLine#NO_TIMESTAMP]. An engine that is
///     given this alone reads its whole file (14 s for 340 MB, measured): always with a `tail`
public record LogRequest(String container, boolean follow, int tail, long since) {
    private static final long NANOS = 1_000_000_000L;

    /// The path and the query below the API's version: `/containers/…/logs?…` of the Docker Engine API.
    public String path() {
        String from = since == LogLine.NO_TIMESTAMP
                ? ""
                : "&since=%d.%09d".formatted(Math.floorDiv(since, NANOS), Math.floorMod(since, NANOS));
        return "/containers/" + container + "/logs?stdout=1&stderr=1&timestamps=1&follow=" + (follow ? 1 : 0) + "&tail="
                + (tail == LogOptions.ALL ? "all" : tail) + from;
    }
}
