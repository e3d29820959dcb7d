package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.EngineSnapshot;
import io.quayside.testkit.Await;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ViewFeedTest {
    private final List<Long> seen = new CopyOnWriteArrayList<>();

    @Test
    void whileTheListenerIsBusyOnlyTheNewestViewWaits() {
        var busy = new CountDownLatch(1);
        try (var feed = new ViewFeed(
                view -> {
                    seen.add(view.version());
                    await(busy);
                },
                closed -> {})) {
            feed.offer(view(1));
            Await.until("the first view", () -> seen.size() == 1);
            feed.offer(view(2));
            feed.offer(view(3));
            busy.countDown();
            Await.until("the last view", () -> seen.size() == 2);
            assertThat(seen).containsExactly(1L, 3L);
        }
    }

    @Test
    void nothingIsDeliveredAfterTheEnd() {
        var feed = new ViewFeed(view -> seen.add(view.version()), closed -> {});
        feed.offer(view(1));
        Await.until("the first view", () -> seen.size() == 1);
        feed.close();
        feed.offer(view(2));
        assertThat(seen).containsExactly(1L);
    }

    @Test
    void aListenerMayEndItsOwnFeed() {
        var self = new AtomicReference<ViewFeed>();
        var ended = new CountDownLatch(1);
        self.set(new ViewFeed(
                view -> {
                    self.get().close();
                    ended.countDown();
                },
                closed -> {}));
        self.get().offer(view(1));
        await(ended);
    }

    @Test
    void aListenerThatFailsGetsTheNextViewAllTheSame() {
        try (var feed = new ViewFeed(
                view -> {
                    seen.add(view.version());
                    if (view.version() == 1) {
                        throw new IllegalStateException("on purpose");
                    }
                },
                closed -> {})) {
            feed.offer(view(1));
            Await.until("the first view", () -> seen.size() == 1);
            feed.offer(view(2));
            Await.until("the second view", () -> seen.size() == 2);
        }
    }

    private static EngineView view(long version) {
        return new EngineView(version, EngineSnapshot.EMPTY, new ConnectionState.Connecting(Instant.EPOCH));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
