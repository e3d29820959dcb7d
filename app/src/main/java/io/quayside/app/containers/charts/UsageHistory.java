package io.quayside.app.containers.charts;

import io.quayside.engine.model.StatsSample;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What the containers have used that somebody has looked at, as long as the window lives. What was not measured is not
/// in it. Thread-safe.
public final class UsageHistory {
    /// How far back it goes.
    static final Duration KEPT = Duration.ofMinutes(30);
    /// Values farther apart have something between them that was not measured.
    static final Duration GAP = Duration.ofSeconds(5);
    /// The least time between two values: a container may be measured for the list and for its charts.
    private static final Duration GRAIN = Duration.ofMillis(600);

    /// A rate over a longer time says too little of the moment at which it is shown.
    private static final Duration LONGEST_MEAN = Duration.ofMinutes(1);

    private static final int MOST_CONTAINERS = 50;
    private static final double MILLIS = 1000;

    private final InstantSource clock;
    private final SequencedMap<String, Track> tracks = new LinkedHashMap<>();
    private String followed = "";

    public UsageHistory(InstantSource clock) {
        this.clock = clock;
    }

    /// What a container used at one moment; not a number where that was not measured.
    ///
    /// @param time milliseconds since 1970, by this machine's clock
    /// @param cpu percent of one processor
    /// @param memory bytes
    /// @param received bytes a second, as the ones that follow
    record Point(long time, double cpu, double memory, double received, double sent, double read, double written) {}

    /// @param points the oldest first
    /// @param last what was measured last
    record View(List<Point> points, Optional<StatsSample> last) {
        static final View NOTHING = new View(List.of(), Optional.empty());
    }

    private static final class Track {
        private final Deque<Point> points = new ArrayDeque<>();
        private StatsSample last;

        private Track(StatsSample first) {
            last = first;
        }
    }

    /// From now on what this container uses is kept.
    public synchronized void follow(String containerId) {
        followed = containerId;
        var track = tracks.remove(containerId);
        if (track != null) {
            tracks.putLast(containerId, track);
        }
    }

    /// Keeps what is of the container that is followed.
    public synchronized void accept(List<StatsSample> samples) {
        for (var sample : samples) {
            if (sample.containerId().equals(followed)) {
                add(sample);
            }
        }
    }

    synchronized View of(String containerId) {
        var track = tracks.get(containerId);
        return track == null ? View.NOTHING : new View(List.copyOf(track.points), Optional.of(track.last));
    }

    private void add(StatsSample sample) {
        var track = tracks.get(sample.containerId());
        if (track == null) {
            track = new Track(sample);
            tracks.putLast(sample.containerId(), track);
            if (tracks.size() > MOST_CONTAINERS) {
                tracks.pollFirstEntry();
            }
        }
        var now = clock.millis();
        var before = track.points.peekLast();
        var since = before == null ? Long.MAX_VALUE : now - before.time();
        // A feed that begins does not know the processor yet, which another one may have told just before.
        if (since < GRAIN.toMillis() || (Double.isNaN(sample.cpuPercent()) && since < GAP.toMillis())) {
            return;
        }
        track.points.addLast(point(now, since, track.last, sample));
        track.last = sample;
        while (now - track.points.getFirst().time() > KEPT.toMillis()) {
            track.points.removeFirst();
        }
    }

    private static Point point(long now, long since, StatsSample before, StatsSample sample) {
        var known = since <= LONGEST_MEAN.toMillis();
        return new Point(
                now,
                sample.cpuPercent(),
                sample.memoryUsed(),
                rate(known, before.read(), before.networkReceived(), sample.read(), sample.networkReceived()),
                rate(known, before.read(), before.networkSent(), sample.read(), sample.networkSent()),
                rate(known, before.read(), before.blockRead(), sample.read(), sample.blockRead()),
                rate(known, before.read(), before.blockWritten(), sample.read(), sample.blockWritten()));
    }

    // Counters begin again at zero when a container is started anew.
    private static double rate(boolean known, Instant earlier, long before, Instant later, long now) {
        var millis = Duration.between(earlier, later).toMillis();
        return known && before >= 0 && now >= before && millis > 0 ? (now - before) * MILLIS / millis : Double.NaN;
    }
}
