package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.EngineKind;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is read equals what the `docker` command line says.
class ReadsTest extends WithEngine {
    @Test
    void theEngineSaysWhatItIs() {
        var info = connected.api().info();

        assertThat(info.kind()).isEqualTo(EngineKind.DOCKER);
        assertThat(List.of(
                        info.identity().id(),
                        info.version(),
                        info.operatingSystem(),
                        info.architecture(),
                        info.storageDriver(),
                        "" + info.cpus(),
                        "" + info.memory()))
                .isEqualTo(
                        lines(
                                "info",
                                "--format",
                                "{{.ID}}\n{{.ServerVersion}}\n{{.OperatingSystem}}\n{{.Architecture}}\n{{.Driver}}\n{{.NCPU}}\n{{.MemTotal}}"));
        assertThat(info.apiVersion()).isEqualTo(engine.docker("version", "--format", "{{.Server.APIVersion}}"));
        assertThat(info.rootless()).isFalse();
    }

    @Test
    void imagesAreReadWithTheirTagsAndTheirHistory() {
        var id = TestImages.build(
                engine, "reads:1", "FROM " + TestImages.BUSYBOX, "LABEL purpose=reading", "RUN echo hello > /hello");
        engine.docker("tag", id, "reads:0");
        engine.docker("tag", id, "going:1");
        engine.docker("rmi", "going:1");

        var image = connected.api().images().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(image.tags()).containsExactly("reads:0", "reads:1");
        assertThat(image.labels()).containsEntry("purpose", "reading");
        assertThat("" + image.size()).isEqualTo(engine.docker("image", "inspect", "--format", "{{.Size}}", id));
        assertThat(image.created()).isAfter(java.time.Instant.EPOCH);
        var history = connected.api().history(id);
        assertThat(history.getFirst().createdBy()).contains("echo hello");
        assertThat(history.getFirst().size()).isPositive();
        assertThat(connected.api().inspectImage(id)).contains("\"purpose\":\"reading\"");
        engine.docker("rmi", "--force", id);
    }

    @Test
    void aDanglingImageHasNoTags() {
        var old = TestImages.build(engine, "dangling:1", "FROM " + TestImages.BUSYBOX, "ENV OLD=1");
        var fresh = TestImages.build(engine, "dangling:1", "FROM " + TestImages.BUSYBOX, "ENV NEW=1");

        assertThat(connected.api().images())
                .filteredOn(image -> image.id().equals(old))
                .singleElement()
                .satisfies(image -> assertThat(image.isDangling()).isTrue());
        engine.docker("rmi", old, fresh);
    }

    @Test
    void volumesAreRead() {
        engine.docker("volume", "create", "--label", "purpose=reading", "reads-volume");

        var volume = connected.api().volumes().stream()
                .filter(it -> it.name().equals("reads-volume"))
                .findFirst()
                .orElseThrow();
        assertThat(volume.driver()).isEqualTo("local");
        assertThat(volume.labels()).containsEntry("purpose", "reading");
        assertThat(volume.created()).isNotNull();
        assertThat(volume.mountpoint())
                .isEqualTo(engine.docker("volume", "inspect", "--format", "{{.Mountpoint}}", "reads-volume"));
        engine.docker("volume", "rm", "reads-volume");
    }

    @Test
    void networksAreRead() {
        engine.docker("network", "create", "--internal", "--subnet=10.77.0.0/24", "reads-network");

        var networks = connected.api().networks();
        assertThat(networks).extracting("name").contains("bridge", "host", "none");
        var network = networks.stream()
                .filter(it -> it.name().equals("reads-network"))
                .findFirst()
                .orElseThrow();
        assertThat(network.internal()).isTrue();
        assertThat(network.subnets()).containsExactly("10.77.0.0/24");
        assertThat(network.scope()).isEqualTo("local");
        engine.docker("network", "rm", "reads-network");
    }

    @Test
    void anInspectionTellsEverything() {
        var id = engine.docker(
                "run",
                "--detach",
                "--name=looked-at",
                "--env=A=1",
                "--user=0",
                "--workdir=/tmp",
                "--hostname=here",
                "--restart=on-failure:4",
                "--tty",
                TestImages.BUSYBOX,
                "sleep",
                "600");

        var details = connected.api().inspectContainer(id);

        assertThat(details.container()).isEqualTo(connected.api().container(id).orElseThrow());
        assertThat(details.command()).containsExactly("sleep", "600");
        assertThat(details.environment()).contains("A=1");
        assertThat(List.of(details.user(), details.workingDirectory(), details.hostname(), details.restartPolicy()))
                .containsExactly("0", "/tmp", "here", "on-failure:4");
        assertThat(details.tty()).isTrue();
        assertThat(details.pid()).isPositive();
        assertThat(details.started()).isNotNull();
        assertThat(details.finished()).isNull();
        assertThat(details.networks())
                .singleElement()
                .satisfies(network -> assertThat(network.gateway()).isNotEmpty());
        assertThat(details.json()).startsWith("{").contains(id);
        assertThat(details.toString()).doesNotContain("A=1");
    }

    @Test
    void aContainerThatIsNotThereIsEmpty() {
        assertThat(connected.api().container("0123456789abcdef")).isEmpty();
    }

    @Test
    void eventsTellOfEveryKindOfObject() {
        var since = connected.api().engineTime();
        engine.docker("volume", "create", "seen-volume");
        engine.docker("network", "create", "seen-network");
        engine.docker("tag", TestImages.BUSYBOX, "seen:1");
        var id = engine.docker("create", "--name=seen", TestImages.BUSYBOX);
        var seen = new ArrayList<String>();

        try (var events = connected.api().events(since)) {
            for (var event = events.next(); event != null; event = events.next()) {
                seen.add(event.type() + " " + event.action());
                if (event.actorId().equals(id)) {
                    break;
                }
            }
        }

        assertThat(seen).contains("volume create", "network create", "image tag", "container create");
        engine.docker("volume", "rm", "seen-volume");
        engine.docker("network", "rm", "seen-network");
        engine.docker("rmi", "seen:1");
    }

    @Test
    void closingTheEventsEndsTheirReader() throws InterruptedException {
        var events = connected.api().events(connected.api().engineTime());
        var reader = Thread.ofVirtual().start(() -> {
            while (events.next() != null) {
                // Events of other tests.
            }
        });

        events.close();

        assertThat(reader.join(java.time.Duration.ofSeconds(15))).isTrue();
    }

    private List<String> lines(String... arguments) {
        return engine.docker(arguments).lines().toList();
    }
}
