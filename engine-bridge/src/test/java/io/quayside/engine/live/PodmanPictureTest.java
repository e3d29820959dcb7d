package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.Network;
import io.quayside.testkit.Await;
import io.quayside.testkit.PodmanEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PodmanPictureTest {
    private static final Patience SHORT = new Patience(Duration.ofSeconds(5), Duration.ofMillis(300));

    @Test
    void thePictureFollowsPodmanAndFindsTheNetworksOfWhichItSaysNothing() {
        try (var podman = PodmanEngine.start();
                var picture = new LivePicture(Watching.route(podman.socket()), SHORT)) {
            Await.until("the connection", () -> picture.view().connection() instanceof ConnectionState.Connected);

            podman.docker("network", "create", "quiet");
            Await.until(
                    "the network",
                    () -> picture.view().snapshot().networks().values().stream()
                            .map(Network::name)
                            .anyMatch("quiet"::equals));

            String id = podman.docker("create", TestImages.BUSYBOX, "sleep", "600");
            Await.until(
                    "the container",
                    () -> picture.view().snapshot().container(id).isPresent());
            assertThat(picture.view().snapshot().container(id).orElseThrow().state())
                    .isEqualTo(ContainerState.CREATED);

            podman.docker("rm", id);
            Await.until(
                    "its going", () -> picture.view().snapshot().container(id).isEmpty());
        }
    }
}
