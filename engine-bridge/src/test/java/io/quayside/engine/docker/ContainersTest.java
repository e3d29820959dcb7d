package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.Health;
import io.quayside.engine.model.Mount;
import io.quayside.engine.model.NetworkAttachment;
import io.quayside.engine.model.Port;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A container read from a list equals the same container read by inspection: the live picture mixes both.
@ExtendWith(EngineExtension.class)
class ContainersTest {
    private TestEngine engine;
    private Connected connected;

    @BeforeEach
    void connect(@Private TestEngine engine) {
        this.engine = engine;
        this.connected = Connected.to(engine.socket());
    }

    @AfterEach
    void clean() {
        connected.close();
        engine.removeAllContainers();
    }

    @Test
    void everyStateReadsTheSameFromListAndInspection() {
        create("made", "--publish", "8081:81", "--expose", "90");
        run("running");
        run("paused");
        engine.docker("pause", "paused");
        run("stopped", "--publish", "8090:80");
        engine.docker("stop", "stopped");
        runTo("failed", "exit 3");
        runTo("done", "exit 0");
        engine.docker("run", "--detach", "--name", "looping", "--restart", "always", TestImages.BUSYBOX, "false");
        failToStart("unstartable", "--publish", "8091:80");
        Await.until("the looping one to rest", () -> named("looping").state() == ContainerState.RESTARTING);

        assertListEqualsInspections();
        assertThat(named("made").state()).isEqualTo(ContainerState.CREATED);
        assertThat(named("running").state()).isEqualTo(ContainerState.RUNNING);
        assertThat(named("paused").state()).isEqualTo(ContainerState.PAUSED);
        assertThat(named("stopped").exitCode()).isEqualTo(137);
        assertThat(named("failed").exitCode()).isEqualTo(3);
        assertThat(named("done").exitCode()).isZero();
        assertThat(named("running").exitCode()).isNull();
    }

    @Test
    void portsOfAllKindsAreReadSorted() {
        run(
                "ports",
                "--publish=127.0.0.1:9000:90",
                "--publish=8080:80",
                "--publish=5353:53/udp",
                "--publish=7000-7002:70-72",
                "--publish=81",
                "--expose=5000");

        assertListEqualsInspections();
        var ports = named("ports").ports();
        assertThat(ports)
                .isSorted()
                .contains(
                        new Port("127.0.0.1", 9000, 90, "tcp"),
                        new Port("0.0.0.0", 8080, 80, "tcp"),
                        new Port("0.0.0.0", 5353, 53, "udp"),
                        new Port("0.0.0.0", 7001, 71, "tcp"),
                        new Port(null, null, 5000, "tcp"));
        assertThat(ports).filteredOn(port -> port.containerPort() == 81).allMatch(Port::isPublished);
    }

    @Test
    void mountsOfAllKindsAreReadSorted() {
        run(
                "mounts",
                "--volume=data:/v",
                "--volume=/tmp:/host:ro",
                "--volume=/anonymous",
                "--tmpfs=/t",
                "--mount=type=volume,src=more,dst=/ro,readonly");
        run("borrower", "--volumes-from=mounts:ro");
        create("new", "--volume=/data");

        assertListEqualsInspections();
        assertThat(named("mounts").mounts())
                .contains(
                        new Mount("volume", "data", "", "/v", false),
                        new Mount("bind", "", "/tmp", "/host", true),
                        new Mount("volume", "more", "", "/ro", true))
                .isSortedAccordingTo(java.util.Comparator.comparing(Mount::destination))
                .anyMatch(Mount::isAnonymousVolume);
        assertThat(named("borrower").mounts())
                .filteredOn(mount -> mount.destination().equals("/v"))
                .allMatch(Mount::readOnly);
    }

    @Test
    void networksOfAllKindsAreReadSorted() {
        engine.docker("network", "create", "one");
        engine.docker("network", "create", "--internal", "two");
        run("two-networks", "--network=two");
        engine.docker("network", "connect", "one", "two-networks");
        run("on-host", "--network=host");
        run("on-none", "--network=none");
        run("guest", "--network=container:two-networks");
        run("friend");
        run("linked", "--link=friend:mate");

        assertListEqualsInspections();
        assertThat(named("two-networks").networks())
                .extracting(NetworkAttachment::network)
                .containsExactly("one", "two");
        assertThat(named("two-networks").networks())
                .allSatisfy(network -> assertThat(network.ipAddress()).isNotEmpty());
        assertThat(named("on-host").networks()).containsExactly(new NetworkAttachment("host", ""));
        assertThat(named("guest").networks()).isEmpty();
    }

    @Test
    void healthIsRead() {
        var often = "--health-interval=100ms";
        run("well", "--health-cmd=true", often);
        run("ill", "--health-cmd=false", often, "--health-retries=1");
        run("young", "--health-cmd=true", "--health-interval=1h");
        run("was-well", "--health-cmd=true", often);
        Await.until(
                "health",
                () -> named("well").health() == Health.HEALTHY
                        && named("ill").health() == Health.UNHEALTHY
                        && named("was-well").health() == Health.HEALTHY);
        engine.docker("stop", "was-well");

        assertListEqualsInspections();
        assertThat(named("young").health()).isEqualTo(Health.STARTING);
        assertThat(named("was-well").health()).isEqualTo(Health.NONE);
    }

    @Test
    void aContainerKeepsTheNameOfItsImageWhenThatNameMovesOrGoes() {
        engine.docker("tag", TestImages.BUSYBOX, "moving:1");
        engine.docker("tag", TestImages.BUSYBOX, "going:1");
        var id = engine.docker("image", "inspect", "--format", "{{.Id}}", TestImages.BUSYBOX);
        runImage("of-moving", "moving:1");
        runImage("of-going", "going:1");
        runImage("of-id", id);
        TestImages.build(engine, "moving:1", "FROM " + TestImages.BUSYBOX, "ENV NEW=1");
        engine.docker("rmi", "going:1");

        assertListEqualsInspections();
        assertThat(named("of-moving").image()).isEqualTo("moving:1");
        assertThat(named("of-going").image()).isEqualTo("going:1");
        assertThat(named("of-moving").imageId()).isEqualTo(id);
    }

    @Test
    void labelsAreRead() {
        run("labelled", "--label=com.docker.compose.project=shop", "--label=com.docker.compose.service=web");

        assertListEqualsInspections();
        assertThat(named("labelled").project()).contains("shop");
        assertThat(named("labelled").service()).contains("web");
    }

    private void assertListEqualsInspections() {
        // One that restarts all the time may change between the two questions.
        Await.until("the same from both", () -> {
            var listed = connected.api().containers();
            var inspected = new ArrayList<Container>();
            listed.forEach(container ->
                    inspected.add(connected.api().container(container.id()).orElseThrow()));
            assertThat(inspected).isEqualTo(listed);
            return true;
        });
    }

    private Container named(String name) {
        return connected.api().containers().stream()
                .filter(container -> container.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void run(String name, String... flags) {
        docker(List.of("run", "--detach"), name, flags, List.of(TestImages.BUSYBOX, "sleep", "600"));
    }

    private void create(String name, String... flags) {
        docker(List.of("create"), name, flags, List.of(TestImages.BUSYBOX, "sleep", "600"));
    }

    private void runImage(String name, String image) {
        docker(List.of("run", "--detach"), name, new String[0], List.of(image, "sleep", "600"));
    }

    private void runTo(String name, String script) {
        docker(List.of("run", "--detach"), name, new String[0], List.of(TestImages.BUSYBOX, "sh", "-c", script));
        engine.docker("wait", name);
    }

    // With a published port: the engine's list then holds a copy that is out of date.
    private void failToStart(String name, String... flags) {
        try {
            docker(List.of("run", "--detach"), name, flags, List.of(TestImages.BUSYBOX, "no-such-program"));
        } catch (AssertionError e) {
            assertThat(e).hasMessageContaining("no-such-program");
        }
    }

    private void docker(List<String> verb, String name, String[] flags, List<String> rest) {
        var words = new ArrayList<>(verb);
        words.add("--name=" + name);
        words.addAll(List.of(flags));
        words.addAll(rest);
        engine.docker(words.toArray(String[]::new));
    }
}
