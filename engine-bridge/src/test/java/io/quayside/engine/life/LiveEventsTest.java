package io.quayside.engine.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.ContainerEvent;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class LiveEventsTest implements LifeListener {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final List<ContainerEvent> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger beginnings = new AtomicInteger();
    private final AtomicInteger interruptions = new AtomicInteger();
    private TestEngine engine;
    private ChannelHttp http;

    @BeforeEach
    void open(@Private TestEngine engine) {
        this.engine = engine;
        this.http = new ChannelHttp(new Endpoint.Unix(engine.socket()));
    }

    @AfterEach
    void close() {
        http.close();
        engine.removeAllContainers();
    }

    @Override
    public void remembered(List<ContainerEvent> events) {
        told.addAll(events);
        beginnings.incrementAndGet();
    }

    @Override
    public void happened(ContainerEvent event) {
        told.add(event);
    }

    @Override
    public void interrupted(EngineException why) {
        interruptions.incrementAndGet();
    }

    private LiveEvents follow(String id) {
        return new LiveEvents(
                () -> DockerApi.connect(http, DEADLINE), id, Instant.now().minusSeconds(60), this);
    }

    private String sleeper(String... options) {
        var line = new ArrayList<>(List.of("run", "--detach"));
        line.addAll(List.of(options));
        line.addAll(List.of(TestImages.BUSYBOX, "sleep", "600"));
        return engine.docker(line.toArray(String[]::new));
    }

    private long count(String action) {
        return told.stream().filter(event -> event.action().equals(action)).count();
    }

    @Test
    void nothingIsToldTwiceOrOfAnotherContainer() {
        var other = sleeper();
        var id = sleeper();
        try (var _ = follow(id)) {
            Await.until("the past", () -> beginnings.get() == 1);
            engine.docker("rename", id, "another-name");
            engine.docker("kill", other);
            // Not by a pause: of one that is over already Docker 20.10 may tell a second time, and of its end.
            engine.docker("kill", "--signal=CONT", id);
            engine.docker("rename", id, "last-name");
            Await.until("the last of them", () -> count("rename") == 2);
        }

        assertThat(told)
                .extracting(ContainerEvent::action)
                .containsExactly("create", "start", "rename", "kill", "rename");
        assertThat(told.get(2).attributes())
                .containsEntry("name", "another-name")
                .containsKey("oldName");
    }

    @Test
    void whatHappensAfterARestartOfTheEngineIsToldToo() {
        var id = sleeper();
        try (var _ = follow(id)) {
            Await.until("the past", () -> count("start") == 1);
            engine.stop();
            Await.until("the loss", () -> interruptions.get() > 0);
            engine.startAgain();
            Await.until("a new beginning", () -> beginnings.get() > 1);
            engine.docker("start", id);
            Await.until("the second start", () -> count("start") == 2);
        }

        assertThat(told).doesNotHaveDuplicates();
    }

    @Test
    void nothingComesOnceItIsClosed() {
        var id = sleeper();
        var events = follow(id);
        Await.until("the past", () -> beginnings.get() == 1);
        events.close();
        var before = List.copyOf(told);
        try (var _ = follow(id)) {
            engine.docker("pause", id);
            Await.until("another who is told", () -> count("pause") == 1);
        }

        assertThat(told.stream().filter(event -> event.action().equals("pause")))
                .hasSize(1);
        assertThat(told).startsWith(before.toArray(ContainerEvent[]::new));
        engine.docker("unpause", id);
    }
}
