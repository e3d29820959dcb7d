package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineProxy;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// A real engine behind a network that drops, stalls and crawls.
@ExtendWith(EngineExtension.class)
@Timeout(120)
class BadNetworkTest {
    private static final Duration QUIET = Duration.ofSeconds(4);

    private TestEngine test;
    private EngineProxy network;

    @BeforeEach
    void lay(@Private TestEngine test) {
        this.test = test;
        this.network = new EngineProxy(test);
    }

    @AfterEach
    void remove() {
        network.close();
        test.removeAllContainers();
    }

    @Test
    void nothingIsLostWhenTheConnectionBreaksAgainAndAgain() {
        try (var engine = Watching.engineAt(network.socket())) {
            var changes = new RandomChanges(test, 1);
            for (int round = 0; round < 5; round++) {
                Watching.awaitConnected(engine);
                changes.make(8);
                network.drop();
                changes.make(8);
            }
            Truth.await(engine::view, test, "after drops");
        }
    }

    @Test
    void aStalledConnectionIsToldAndItsReturnIsSeenWithinTwoSeconds() {
        var patience = new Patience(Duration.ofMillis(400), Duration.ofMillis(400));
        try (var picture = new LivePicture(Watching.route(network.socket()), patience)) {
            Await.until("the connection", () -> picture.view().connection() instanceof ConnectionState.Connected);
            network.stall();
            Await.until(
                    "the loss",
                    () -> picture.view().connection() instanceof ConnectionState.Lost lost
                            && lost.why() instanceof Unreachable why
                            && why.obstacle() == Obstacle.SILENT);
            String id = test.docker("create", TestImages.BUSYBOX);
            // Long enough for the pauses between two tries to have become as long as they get.
            quietly(QUIET);

            network.flow();

            Await.until(
                    "what has changed meanwhile",
                    Watching.SOON,
                    () -> picture.view().snapshot().container(id).isPresent());
            Truth.await(picture::view, test, "after a stall");
        }
    }

    @Test
    void aSlowConnectionGivesTheSamePicture() {
        for (int i = 0; i < 20; i++) {
            test.docker("create", TestImages.BUSYBOX);
        }
        network.slow(20_000);
        try (var engine = Watching.engineAt(network.socket())) {
            Watching.awaitConnected(engine);
            new RandomChanges(test, 2).make(20);
            Truth.await(engine::view, test, "over a slow connection");
        }
    }

    @Test
    void whileNothingHappensTheEngineIsAskedNothing() {
        test.docker("run", "--detach", TestImages.BUSYBOX, "sleep", "600");
        try (var engine = Watching.engineAt(network.socket())) {
            Watching.awaitConnected(engine);
            var before = network.requests();
            quietly(QUIET);
            assertThat(network.requests()).isEqualTo(before);
        }
    }

    @Test
    void statisticsAreAskedOnlyWhileSomebodyLooks() {
        String seen = test.docker("run", "--detach", TestImages.BUSYBOX, "sleep", "600");
        String unseen = test.docker("run", "--detach", TestImages.BUSYBOX, "sleep", "600");
        try (var engine = Watching.engineAt(network.socket());
                var feed = engine.stats(samples -> {})) {
            Watching.awaitConnected(engine);
            feed.watch(Set.of(seen));
            Await.until(
                    "the question",
                    () -> network.requests().stream().anyMatch(request -> request.contains(seen + "/stats")));
            feed.watch(Set.of());
            quietly(Duration.ofSeconds(1));
            var before = network.requests();
            quietly(QUIET);
            assertThat(network.requests()).isEqualTo(before).noneMatch(request -> request.contains(unseen + "/stats"));
        }
    }

    private static void quietly(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Await.until("time to pass", time.plusSeconds(5), () -> System.nanoTime() > end);
    }
}
