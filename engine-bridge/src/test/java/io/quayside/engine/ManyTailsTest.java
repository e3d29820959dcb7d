package io.quayside.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.log.LogTail;
import io.quayside.testkit.Await;
import io.quayside.testkit.Census;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class ManyTailsTest {
    private static final int TAILS = 500;
    private static final int FEW = 40;

    @Test
    void fiveHundredTailsStarveNobodyAndLeaveNothing(@Private TestEngine test) {
        var id = test.docker(
                "run", "--detach", TestImages.BUSYBOX, "sh", "-c", "while :; do echo a line; sleep 1; done");
        var nowhere = new Surroundings(Map.of(), test.folder(), test.folder(), Optional.empty());
        var place = new Candidate("test", Candidate.Source.CHOSEN, "test", new Endpoint.Unix(test.socket()));
        try (var engine = new Engines(nowhere).connect(place)) {
            Await.until("a connection", () -> engine.view().connection() instanceof ConnectionState.Connected);
            var container = List.of(new ContainerRef(id, "talks"));
            // What the first one makes for all stays.
            engine.logs(container, LogOptions.following(1)).close();
            var alone = answer(engine, id);
            Await.until("rest", () -> Census.take().equals(Census.take()));
            var before = Census.take();
            var platform = ManagementFactory.getThreadMXBean().getThreadCount();

            var tails = new ArrayList<LogTail>();
            for (var i = 0; i < TAILS; i++) {
                tails.add(engine.logs(container, LogOptions.following(10)));
            }
            Await.until(
                    "lines in all tails",
                    Duration.ofMinutes(1),
                    () -> tails.stream().allMatch(tail -> tail.store().size() > 0));

            // Beside those that were there before, of which some end by themselves meanwhile.
            assertThat(Census.take().sockets())
                    .filteredOn(one -> !before.sockets().contains(one))
                    .hasSizeGreaterThanOrEqualTo(TAILS);
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(platform + FEW);
            // Whoever is starved is starved for as long as the tails are open; a busy machine is not busy all the time.
            var most = alone.multipliedBy(10).plusMillis(250);
            Await.until(
                    "an answer among them within " + most,
                    () -> answer(engine, id).compareTo(most) < 0);
            tails.forEach(LogTail::close);
            Await.until(
                    "nothing to be left",
                    Duration.ofSeconds(30),
                    () -> Census.take().isNoMoreThan(before));
        } finally {
            test.removeAllContainers();
        }
    }

    /// The median of some.
    private static Duration answer(Engine engine, String id) {
        var took = new ArrayList<Duration>();
        for (var i = 0; i < 9; i++) {
            var start = System.nanoTime();
            engine.inspectContainer(id);
            took.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return took.stream().sorted().toList().get(took.size() / 2);
    }
}
