package io.quayside.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.Finding.Answer.Found;
import io.quayside.engine.Finding.Answer.Nobody;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineProxy;
import io.quayside.testkit.PodmanEngine;
import io.quayside.testkit.Private;
import io.quayside.testkit.SshServer;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is told of the places where engines may be.
@ExtendWith(EngineExtension.class)
class FindingTest {
    // Whoever is there answers long before; a login by SSH on a busy machine takes its seconds.
    private static final Duration BOUND = Duration.ofSeconds(15);

    @Test
    void anEngineIsFoundWithWhatItIsAndHolds(@Private TestEngine engine) {
        engine.docker("run", "-d", TestImages.BUSYBOX, "sleep", "600");
        engine.docker("create", TestImages.BUSYBOX);
        var engines = Reaching.engines(engine.folder(), Map.of("DOCKER_HOST", engine.dockerHost()));

        var finding = engines.probe(engines.candidates().getFirst(), BOUND);

        assertThat(finding.answer()).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.info().version()).isEqualTo(engine.docker("version", "-f", "{{.Server.Version}}"));
            assertThat(found.holds().containers()).isEqualTo(2);
            assertThat(found.holds().running()).isEqualTo(1);
            assertThat(found.holds().images()).isEqualTo(1);
        });
        engine.removeAllContainers();
    }

    @Test
    void whereNobodyIsTheReasonIsTheFinding(@Private TestEngine engine) {
        var engines = Reaching.engines(engine.folder(), Map.of("DOCKER_HOST", "unix:///none.sock"));

        var finding = engines.probe(engines.candidates().getFirst(), BOUND);

        assertThat(finding.answer())
                .isInstanceOfSatisfying(
                        Nobody.class,
                        nobody -> assertThat(nobody.why())
                                .isInstanceOf(Unreachable.class)
                                .hasMessageContaining("no such socket"));
    }

    @Test
    void twoWaysToOneEngineAreOneEngine(@Private TestEngine engine) {
        try (var ssh = SshServer.start()) {
            var socket = engine.socket().toString();
            var engines = Reaching.engines(
                    engine.folder(), Map.of("QUAYSIDE_SSH", ssh.program().toString()));
            var bySocket = Reaching.chosen(engine.dockerHost());
            var bySsh = Reaching.chosen(ssh.dockerHost(socket));
            var nowhere = Reaching.chosen("unix:///none.sock");

            var found = FoundEngine.of(List.of(bySocket, nowhere, bySsh).stream()
                    .map(candidate -> engines.probe(candidate, BOUND))
                    .toList());

            assertThat(found).extracting(it -> it.finding().candidate()).containsExactly(bySocket, nowhere);
            assertThat(found.getFirst().others())
                    .extracting(Candidate::endpoint)
                    .containsExactly(bySsh.endpoint());
            assertThat(found.getFirst().isReachedBy(bySsh.endpoint())).isTrue();
        }
    }

    /// Podman makes up a new id for each question.
    @Test
    void fourWaysToOnePodmanAreOneEngineAndAnotherPodmanIsAnother() throws IOException {
        try (var podman = PodmanEngine.start();
                var another = PodmanEngine.start();
                var proxy = new EngineProxy(podman);
                var ssh = SshServer.start()) {
            var engines = Reaching.engines(
                    podman.folder(), Map.of("QUAYSIDE_SSH", ssh.program().toString()));
            var ways = List.of(
                    Reaching.chosen(podman.dockerHost()),
                    Reaching.chosen("unix://"
                            + Files.createSymbolicLink(podman.folder().resolve("docker.sock"), podman.socket())),
                    Reaching.chosen(another.dockerHost()),
                    Reaching.chosen("unix://" + proxy.socket()),
                    Reaching.chosen(ssh.dockerHost(podman.socket().toString())));

            var found = FoundEngine.of(
                    ways.stream().map(way -> engines.probe(way, BOUND)).toList());

            assertThat(found).extracting(it -> it.finding().candidate()).containsExactly(ways.get(0), ways.get(2));
            assertThat(found.getFirst().others()).containsExactly(ways.get(1), ways.get(3), ways.get(4));
        }
    }
}
