package io.quayside.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private final Delivery delivery = new Delivery();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void nothingIsToldOnceItIsClosed() {
        delivery.deliver(told::incrementAndGet);
        delivery.close();
        delivery.deliver(told::incrementAndGet);

        assertThat(told).hasValue(1);
        assertThat(delivery.isClosed()).isTrue();
    }

    @Test
    void closingWaitsForWhatIsBeingTold() throws Exception {
        var telling = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> delivery.deliver(() -> {
                    telling.countDown();
                    awaitEnd(end);
                    told.incrementAndGet();
                }));
        telling.await();
        var closer = Thread.ofPlatform().start(delivery::close);
        Await.until("somebody who waits", () -> closer.getState() == Thread.State.WAITING);
        end.countDown();
        closer.join();

        assertThat(told).hasValue(1);
    }

    @Test
    void theListenerMayEndItItself() {
        delivery.deliver(delivery::close);

        assertThat(delivery.isClosed()).isTrue();
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
