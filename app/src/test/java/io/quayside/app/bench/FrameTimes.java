package io.quayside.app.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;

/// How long JavaFX works on each frame, as its own flight recorder events say: from the first phase of a pulse on the
/// UI thread to the last on the thread that renders, with all waiting between. Pulses that drew nothing do not count.
final class FrameTimes implements AutoCloseable {
    private final RecordingStream events = new RecordingStream();
    private final Map<Integer, Frame> frames = new HashMap<>();
    private final Map<String, Long> byPhase = new HashMap<>();

    private static final class Frame {
        private Instant begin = Instant.MAX;
        private Instant end = Instant.MIN;
        private long busyFx;
        private long busyRender;
    }

    /// @param millis from a frame's begin to its end, in ascending order
    /// @param fxMillis of them on the UI thread, in ascending order
    record Summary(List<Double> millis, List<Double> fxMillis, Map<String, Long> nanosByPhase) {
        double p(int percent) {
            return at(millis, percent);
        }

        double fx(int percent) {
            return at(fxMillis, percent);
        }

        private static double at(List<Double> sorted, int percent) {
            return sorted.isEmpty()
                    ? Double.NaN
                    : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }
    }

    private boolean measuring;

    /// Before JavaFX starts: only then does it report to the flight recorder.
    FrameTimes() {
        events.enable("javafx.PulsePhase").withThreshold(Duration.ZERO).withoutStackTrace();
        events.onEvent("javafx.PulsePhase", this::phase);
        events.startAsync();
    }

    /// Forgets what has been so far.
    synchronized void begin() {
        frames.clear();
        byPhase.clear();
        measuring = true;
    }

    private synchronized void phase(RecordedEvent event) {
        if (!measuring) {
            return;
        }
        var frame = frames.computeIfAbsent(event.getInt("pulseId"), id -> new Frame());
        frame.begin = event.getStartTime().isBefore(frame.begin) ? event.getStartTime() : frame.begin;
        frame.end = event.getEndTime().isAfter(frame.end) ? event.getEndTime() : frame.end;
        long nanos = event.getDuration().toNanos();
        boolean render = event.getThread().getJavaName().contains("Renderer");
        if (render) {
            frame.busyRender += nanos;
        } else {
            frame.busyFx += nanos;
        }
        byPhase.merge((render ? "R " : "F ") + event.getString("phaseName"), nanos, Long::sum);
    }

    Summary summary() throws InterruptedException {
        events.stop();
        synchronized (this) {
            var drawn = new ArrayList<>(
                    frames.values().stream().filter(it -> it.busyRender > 0).toList());
            return new Summary(
                    drawn.stream()
                            .map(it -> Duration.between(it.begin, it.end).toNanos() / 1e6)
                            .sorted()
                            .toList(),
                    drawn.stream().map(it -> it.busyFx / 1e6).sorted().toList(),
                    Map.copyOf(byPhase));
        }
    }

    @Override
    public void close() {
        events.close();
    }
}
