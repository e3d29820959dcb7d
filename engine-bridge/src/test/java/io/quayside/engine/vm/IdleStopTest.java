package io.quayside.engine.vm;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdleStopTest {
    private static final Duration LOOK = Duration.ofMillis(5);

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Test
    void aVmThatNobodyNeedsIsStopped() throws InterruptedException {
        try (var watch = watch(Duration.ofMillis(50))) {
            assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void aContainerThatRunsKeepsIt() throws InterruptedException {
        running.set(1);
        try (var watch = watch(Duration.ofMillis(1))) {
            // Each look is after the limit.
            Await.until("many looks", () -> looks.get() > 20);
            assertThat(stopped.getCount()).isEqualTo(1);
            running.set(0);
            assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void workWithoutAContainerKeepsIt() throws InterruptedException {
        try (var watch = IdleStop.watch(
                LOOK, Duration.ofMillis(1), this::look, () -> bytes.addAndGet(100_000), stopped::countDown)) {
            Await.until("many looks", () -> looks.get() > 20);
            assertThat(stopped.getCount()).isEqualTo(1);
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void aWindowThatOnlyWatchesDoesNotKeepIt() throws InterruptedException {
        try (var watch = IdleStop.watch(
                LOOK, Duration.ofMillis(50), this::look, () -> bytes.addAndGet(600), stopped::countDown)) {
            assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(watch).isNotNull();
        }
    }

    private IdleStop watch(Duration limit) {
        return IdleStop.watch(LOOK, limit, this::look, bytes::get, stopped::countDown);
    }

    private int look() {
        looks.incrementAndGet();
        return running.get();
    }
}
