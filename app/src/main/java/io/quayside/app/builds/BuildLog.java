package io.quayside.app.builds;

import io.quayside.app.builds.BuildStep.State;
import io.quayside.engine.action.ActionProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts together what a builder says. Thread-safe: filled by the one that works, read by the one that draws.
final class BuildLog {
    /// Of each step; the whole is nobody's to read in a window.
    private static final int MOST_LINES = 2000;

    private final InstantSource clock;
    private final SequencedMap<Integer, Going> steps = new TreeMap<>();
    private boolean sideBySide;

    BuildLog(InstantSource clock) {
        this.clock = clock;
    }

    private static final class Going {
        private final ActionProgress.Step step;
        private final Instant started;
        private final Deque<String> output = new ArrayDeque<>();
        private State state = State.RUNNING;
        private @Nullable Duration took;

        private Going(ActionProgress.Step step, Instant started) {
            this.step = step;
            this.started = started;
        }
    }

    synchronized void accept(ActionProgress sign) {
        switch (sign) {
            case ActionProgress.Step step -> {
                if (!sideBySide) {
                    finishRunning(State.DONE);
                }
                steps.put(step.number(), new Going(step, clock.instant()));
            }
            case ActionProgress.StepCached cached -> {
                var going = steps.get(cached.number());
                if (going != null) {
                    going.state = State.CACHED;
                }
            }
            case ActionProgress.StepDone done -> {
                sideBySide = true;
                var going = steps.get(done.number());
                if (going != null) {
                    going.took = done.took();
                    if (!done.error().isEmpty()) {
                        going.state = State.FAILED;
                    } else if (going.state == State.RUNNING) {
                        going.state = State.DONE;
                    }
                }
            }
            case ActionProgress.Output output -> {
                var going = steps.get(output.step());
                if (going != null) {
                    going.output.addLast(output.line());
                    if (going.output.size() > MOST_LINES) {
                        going.output.removeFirst();
                    }
                }
            }
            case ActionProgress.Layer _, ActionProgress.Message _, ActionProgress.Bytes _ -> {}
        }
    }

    /// The build is over: what still seemed to run has ended with it.
    synchronized void end(State how) {
        finishRunning(how);
    }

    synchronized List<BuildStep> steps() {
        var now = clock.instant();
        var shown = new ArrayList<BuildStep>();
        steps.forEach((number, going) -> shown.add(new BuildStep(
                number,
                going.step.line(),
                going.step.instruction(),
                going.state,
                going.took == null ? Duration.between(going.started, now) : going.took,
                List.copyOf(going.output))));
        // Builders that run them side by side begin where they like.
        shown.sort(Comparator.comparingInt((BuildStep step) -> step.line() == 0 ? Integer.MAX_VALUE : step.line())
                .thenComparingInt(BuildStep::number));
        return shown;
    }

    private void finishRunning(State state) {
        for (var going : steps.values()) {
            if (going.took == null) {
                going.took = Duration.between(going.started, clock.instant());
                if (going.state == State.RUNNING) {
                    going.state = state;
                }
            }
        }
    }
}
