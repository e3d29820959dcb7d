package io.quayside.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.StatsSample;
import io.quayside.engine.stats.StatsFeed.Pace;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class LiveStatsFeedTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final long MEGABYTE = 1024 * 1024;

    private final List<StatsSample> samples = new CopyOnWriteArrayList<>();
    private final AtomicReference<DockerApi> api = new AtomicReference<>();
    private TestEngine engine;
    private ChannelHttp http;
    private LiveStatsFeed feed;

    @BeforeEach
    void open(@Private TestEngine engine) {
        this.engine = engine;
        this.http = new ChannelHttp(new Endpoint.Unix(engine.socket()));
        api.set(DockerApi.connect(http, DEADLINE));
        feed = new LiveStatsFeed(api::get, samples::addAll);
    }

    @AfterEach
    void close() {
        feed.close();
        http.close();
        engine.removeAllContainers();
    }

    @Test
    void aBusyContainerShowsItsProcessorAndMemory() {
        var busy = run("while true; do :; done");
        var idle = run("sleep 600");

        feed.watch(Set.of(busy, idle));

        // An engine reads the container's time and the machine's one after the other: on a busy machine a value may be
        // off.
        Await.until(
                "a busy processor",
                () -> latest(busy).cpuPercent() > 20 && latest(busy).cpuPercent() < 120);
        Await.until("two readings of the other", () -> samplesOf(idle) > 1);
        Await.until("one at rest", () -> latest(idle).cpuPercent() < 10);
        assertThat(latest(idle).memoryUsed()).isBetween(1L, 20 * MEGABYTE);
        assertThat(latest(idle).memoryLimit()).isGreaterThan(100 * MEGABYTE);
        assertThat(latest(idle).processes()).isPositive();
    }

    @Test
    void onlyWatchedContainersGiveSamples() {
        var one = run("sleep 600");
        var other = run("sleep 600");
        feed.watch(Set.of(one));
        Await.until("a sample", () -> samplesOf(one) > 1);

        feed.watch(Set.of(other));
        Await.until("a sample of the other", () -> samplesOf(other) > 0);
        var before = samplesOf(one);
        Await.until("more of the other", () -> samplesOf(other) > 2);

        assertThat(samplesOf(one)).isEqualTo(before);
    }

    @Test
    void atRestEveryContainerHasItsTurn() {
        var ids = Set.of(run("sleep 600"), run("sleep 600"), run("sleep 600"), run("sleep 600"), run("sleep 600"));

        feed.pace(Pace.RESTFUL);
        feed.watch(ids);

        Await.until(
                "two samples of each",
                Duration.ofSeconds(30),
                () -> ids.stream().allMatch(id -> samplesOf(id) > 1));
    }

    @Test
    void aStoppedContainerFallsSilentAndSpeaksAgainOnceStarted() {
        var id = run("sleep 600");
        feed.watch(Set.of(id));
        Await.until("a sample", () -> samplesOf(id) > 0);

        engine.docker("stop", id);
        var stopped = samplesOf(id);
        engine.docker("start", id);

        Await.until("samples after the start", () -> samplesOf(id) > stopped + 1);
        assertThat(samples)
                .filteredOn(sample -> !Double.isNaN(sample.cpuPercent()))
                .allSatisfy(sample -> assertThat(sample.cpuPercent()).isBetween(0.0, 120.0));
    }

    @Test
    void whatWasNotMeasuredIsNotMadeUp() {
        var id = run("sleep 600");
        var alone = engine.docker("run", "--detach", "--network=none", TestImages.BUSYBOX, "sleep", "600");
        feed.watch(Set.of(id, alone));
        Await.until("samples of both", () -> samplesOf(id) > 1 && samplesOf(alone) > 0);

        var first = samples.stream()
                .filter(sample -> sample.containerId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(first.cpuPercent()).isNaN();
        assertThat(latest(id).cpuPercent()).isNotNaN();
        assertThat(latest(id).networkReceived()).isNotNegative();
        assertThat(latest(alone).networkReceived()).isEqualTo(-1);
    }

    @Test
    void theFeedOutlivesARestartOfTheEngine() {
        var id = engine.docker("run", "--detach", "--restart=always", TestImages.BUSYBOX, "sleep", "600");
        feed.watch(Set.of(id));
        Await.until("a sample", () -> samplesOf(id) > 0);

        engine.stop();
        api.set(null);
        engine.startAgain();
        var before = samplesOf(id);
        api.set(DockerApi.connect(http, DEADLINE));

        Await.until("samples of the restarted engine", () -> samplesOf(id) > before + 1);
    }

    @Test
    void nothingComesOnceTheFeedIsClosed() {
        var id = run("sleep 600");
        feed.watch(Set.of(id));
        Await.until("a sample", () -> samplesOf(id) > 0);

        var start = System.nanoTime();
        feed.close();
        var took = Duration.ofNanos(System.nanoTime() - start);
        var before = samples.size();
        var other = new CopyOnWriteArrayList<StatsSample>();
        try (var second = new LiveStatsFeed(api::get, other::addAll)) {
            second.watch(Set.of(id));
            Await.until("samples of another feed", () -> other.size() > 2);
        }

        assertThat(samples).hasSize(before);
        // Far from the deadline that an answer has.
        assertThat(took).isLessThan(DEADLINE.dividedBy(2));
    }

    private String run(String script) {
        return engine.docker("run", "--detach", TestImages.BUSYBOX, "sh", "-c", script);
    }

    private StatsSample latest(String id) {
        return samples.stream()
                .filter(sample -> sample.containerId().equals(id))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private long samplesOf(String id) {
        return samples.stream()
                .filter(sample -> sample.containerId().equals(id))
                .count();
    }
}
