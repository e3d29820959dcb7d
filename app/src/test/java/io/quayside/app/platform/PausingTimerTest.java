package io.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PausingTimerTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final PausingTimer timer = new PausingTimer(calls::incrementAndGet);

    @AfterEach
    void stop() {
        timer.stop();
    }

    @Test
    void callsAgainAndAgain() {
        timer.start(1);
        Await.until("three calls", () -> calls.get() >= 3);
    }

    @Test
    void waitsWithoutWakingWhileItIsPaused() {
        timer.start(1);
        timer.pause();
        Await.until("the timer's thread to wait without a limit", () -> state() == Thread.State.WAITING);
        assertThat(timer.isRunning()).isTrue();
    }

    @Test
    void goesOnWhenItIsResumed() {
        timer.start(1);
        timer.pause();
        Await.until("the timer's thread to wait without a limit", () -> state() == Thread.State.WAITING);
        var before = calls.get();
        timer.resume();
        Await.until("a call", () -> calls.get() > before);
    }

    @Test
    void endsItsThreadWhenItIsStopped() {
        timer.start(1);
        Await.until("a call", () -> calls.get() > 0);
        timer.stop();
        Await.until("no thread of the timer", () -> state() == Thread.State.TERMINATED);
    }

    private static Thread.State state() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("pulse"))
                .map(Thread::getState)
                .findFirst()
                .orElse(Thread.State.TERMINATED);
    }
}
