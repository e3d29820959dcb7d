package io.quayside.app.containers;

import static io.quayside.app.sample.Samples.exited;
import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.Samples;
import io.quayside.app.sample.TestUi;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.engine.why.Cause;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MemoryKillsTest {
    private static final long LIMIT = 64 * 1024 * 1024;

    private final SampleEngine engine = new SampleEngine();
    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final MemoryKills kills = new MemoryKills(current, new BackgroundTasks(ui));
    private final AtomicInteger told = new AtomicInteger();

    @BeforeEach
    void show() {
        current.show(engine);
    }

    @Test
    void aContainerThatWasKilledIsAskedAboutOnce() {
        var killed = exited("web", 137);
        engine.containers(killed);
        engine.inspection = container -> Samples.outOfMemory(container, LIMIT);

        assertThat(kills.of(killed, told::incrementAndGet)).isEmpty();
        ui.until("the answer", () -> told.get() == 1);
        assertThat(kills.of(killed, told::incrementAndGet)).contains(new Cause.OutOfMemory(LIMIT));
    }

    @Test
    void whatEndedOtherwiseIsNot() {
        var failed = exited("web", 1);
        engine.containers(failed);
        engine.inspection = container -> {
            throw new AssertionError("it was inspected");
        };

        assertThat(kills.of(failed, told::incrementAndGet)).isEmpty();
        assertThat(told).hasValue(0);
    }
}
