package io.quayside.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class OtherEnginesTest {
    @Test
    void podmanRunsContainersAndKeepsThemWhenItsServiceIsKilled() {
        try (PodmanEngine podman = PodmanEngine.start()) {
            String id = podman.docker("run", "--detach", TestImages.BUSYBOX, "sleep", "600");

            podman.kill();
            podman.startAgain();

            assertThat(podman.docker("ps", "--quiet", "--no-trunc")).isEqualTo(id);
        }
    }

    @Test
    void anImageGoesToTheRegistryAndComesBack(TestEngine engine) {
        try (TestRegistry registry = TestRegistry.start(engine)) {
            String image = registry.address() + "/busybox:1";
            engine.docker("tag", TestImages.BUSYBOX, image);
            engine.docker("push", image);
            engine.docker("rmi", image);

            engine.docker("pull", image);

            assertThat(engine.docker("image", "inspect", "--format", "{{.Id}}", image))
                    .isEqualTo(engine.docker("image", "inspect", "--format", "{{.Id}}", TestImages.BUSYBOX));
            engine.docker("rmi", image);
        }
    }

    @Test
    void aRegistryWithAPasswordRefusesStrangers(@Private TestEngine engine) {
        try (TestRegistry registry = TestRegistry.startWithPassword(engine)) {
            String image = registry.address() + "/busybox:1";
            engine.docker("tag", TestImages.BUSYBOX, image);

            assertThatThrownBy(() -> engine.docker("push", image)).hasMessageContaining("no basic auth credentials");
            engine.docker("login", "-u", TestRegistry.USER, "-p", TestRegistry.PASSWORD, registry.address());
            engine.docker("push", image);
        }
    }
}
