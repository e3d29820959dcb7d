package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.model.Capability;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.spec.RunSpec;
import io.quayside.testkit.Await;
import io.quayside.testkit.PodmanEngine;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Podman speaks Docker's API in its own way.
class PodmanTest {
    private static PodmanEngine engine;
    private static Connected connected;

    @BeforeAll
    static void start() {
        engine = PodmanEngine.start();
        connected = Connected.to(engine.socket());
    }

    @AfterAll
    static void close() {
        connected.close();
        engine.close();
    }

    @AfterEach
    void clean() {
        engine.removeAllContainers();
    }

    @Test
    void itIsKnownForPodman() {
        var info = connected.api().info();

        assertThat(info.kind()).isEqualTo(EngineKind.PODMAN);
        assertThat(info.can(Capability.QUICK_STATS)).isTrue();
        assertThat(info.version()).isNotEmpty();
        assertThat(info.identity().isSame(info.identity())).isTrue();
        assertThat(info.operatingSystem()).isNotEmpty();
        assertThat(info.memory()).isPositive();
    }

    @Test
    void containersReadTheSameFromListAndInspection() {
        engine.docker("create", "--name=made", TestImages.BUSYBOX);
        engine.docker(
                "run",
                "--detach",
                "--name=running",
                "--volume=data:/v",
                "--volume=/tmp:/h:ro",
                TestImages.BUSYBOX,
                "sleep",
                "600");
        engine.docker("run", "--name=ended", TestImages.BUSYBOX, "true");
        engine.docker("run", "--detach", "--name=ports", "--publish=8080:80", TestImages.BUSYBOX, "sleep", "600");

        // Podman hears from another program that one has ended, and may say so only in the second answer.
        var listed = new ArrayList<Container>();
        Await.until("the same from both", () -> {
            listed.clear();
            listed.addAll(connected.api().containers());
            assertThat(listed)
                    .allSatisfy(container -> assertThat(connected.api().container(container.id()))
                            .contains(container));
            return true;
        });

        assertThat(listed).hasSize(4);
        assertThat(listed).extracting(Container::name).containsExactlyInAnyOrder("made", "running", "ended", "ports");
        assertThat(listed)
                .filteredOn(container -> container.name().equals("ended"))
                .singleElement()
                .satisfies(container -> {
                    assertThat(container.state()).isEqualTo(ContainerState.EXITED);
                    assertThat(container.exitCode()).isZero();
                });
    }

    @Test
    void imagesVolumesAndNetworksAreRead() {
        engine.docker("volume", "create", "kept");

        assertThat(connected.api().images())
                .anyMatch(image -> image.tags().stream().anyMatch(tag -> tag.endsWith("quayside/busybox:1"))
                        && image.id().startsWith("sha256:"));
        assertThat(connected.api().volumes()).anyMatch(volume -> volume.name().equals("kept"));
        assertThat(connected.api().networks()).isNotEmpty();
    }

    @Test
    void aContainerRunsAndGoes() {
        var spec = RunSpec.of(TestImages.BUSYBOX).with(it -> it.name("made").command("sleep", "600"));
        var id = connected.api().run(new RunContainer(spec), step -> {}).createdId();
        var ref = new ContainerRef(id, "made");
        assertThat(state(id)).isEqualTo(ContainerState.RUNNING);
        assertThat(connected.api().stats(id))
                .get()
                .satisfies(reading -> assertThat(reading.memoryUsed()).isPositive());

        connected.api().run(new RenameContainer(ref, "renamed"), step -> {});
        connected.api().run(new KillContainer(ref), step -> {});
        Await.until("the end", () -> state(id) == ContainerState.EXITED);
        assertThat(connected.api().stats(id)).isEmpty();
        connected.api().run(new StartContainer(ref), step -> {});
        connected.api().run(new RemoveContainer(ref, true, true), step -> {});

        assertThat(connected.api().container(id)).isEmpty();
    }

    @Test
    void aPullThatFailsSaysWhy() {
        var pull = new PullImage(ImageName.parse("localhost:1/nothing:1"));

        assertThatThrownBy(() -> connected.api().run(pull, step -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Pulling localhost:1/nothing:1 did not work. The engine says: ")
                .hasMessageContaining("connection refused");
    }

    @Test
    void eventsCome() throws Exception {
        var since = connected.api().engineTime();
        try (var events = connected.api().events(since)) {
            var id = engine.docker("create", "--name=seen", TestImages.BUSYBOX);

            var event = events.next();
            while (event != null && !event.actorId().equals(id)) {
                event = events.next();
            }
            assertThat(event).isNotNull();
            assertThat(event.type()).isEqualTo("container");
            assertThat(event.timeNanos()).isPositive();
        }
    }

    private static ContainerState state(String id) {
        return connected.api().container(id).orElseThrow().state();
    }
}
