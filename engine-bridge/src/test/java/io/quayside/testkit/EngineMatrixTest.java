package io.quayside.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(EngineExtension.class)
class EngineMatrixTest {
    @ParameterizedTest
    @CsvSource({
        "DOCKER_20_10,             20.10., overlay2",
        "DOCKER_26_1,              26.1.,  overlay2",
        "DOCKER_NEWEST,            2,      overlay2",
        "DOCKER_NEWEST_CONTAINERD, 2,      overlayfs",
        "PODMAN,                   ,       overlay",
    })
    void everyEngineIsOfItsReleaseAndRunsContainers(
            EngineRelease release, @Nullable String version, String store, EngineMatrix matrix) {
        RealEngine engine = matrix.engine(release);

        assertThat(engine.docker("version", "--format", "{{.Server.Version}}"))
                .startsWith(version == null ? "" : version);
        assertThat(engine.docker("info", "--format", "{{.Driver}}")).isEqualTo(store);
        assertThat(engine.docker("run", "--rm", TestImages.BUSYBOX, "echo", "hello"))
                .isEqualTo("hello");
    }

    @ParameterizedTest
    @CsvSource({"DOCKER_NEWEST_CONTAINERD"})
    void anEngineOfAnotherReleaseLeavesNothingBehind(EngineRelease release) {
        RealEngine engine = release.start();
        engine.docker("run", "--detach", TestImages.BUSYBOX, "sleep", "600");
        ProcessHandle dockerd = engine.process();

        engine.close();

        assertThat(dockerd.isAlive()).isFalse();
        assertThat(engine.folder()).doesNotExist();
    }
}
