package io.quayside.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineIdentityTest {
    private static final Instant BOOT = Instant.parse("2026-11-25T14:18:22Z");

    @Test
    void anIdAndItsHostTellAnEngine() {
        assertThat(docker("A", "host").isSame(docker("A", "host"))).isTrue();
        assertThat(docker("A", "host").isSame(docker("B", "host"))).isFalse();
    }

    @Test
    void machinesThatWereCopiedHaveOneId() {
        assertThat(docker("A", "host").isSame(docker("A", "copy"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -2, 59, -60, 3540, -3600, 3661})
    void withoutAnIdTheMomentTellsAsFarAsPodmanSaysIt(long seconds) {
        assertThat(podman("/data", BOOT).isSame(podman("/data", BOOT.plusSeconds(seconds))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {10, -30, 90, 7200})
    void machinesOfOneMakeAreStartedOneAfterTheOther(long seconds) {
        assertThat(podman("/data", BOOT).isSame(podman("/data", BOOT.plusSeconds(seconds))))
                .isFalse();
    }

    @Test
    void twoFoldersAreTwoEngines() {
        assertThat(podman("/data", BOOT).isSame(podman("/other", BOOT))).isFalse();
    }

    @Test
    void whatSaysNothingOfItselfIsNoOtherEngine() {
        assertThat(podman("/data", null).isSame(podman("/data", null))).isFalse();
        assertThat(podman("", BOOT).isSame(podman("", BOOT))).isFalse();
    }

    private static EngineIdentity docker(String id, String host) {
        return new EngineIdentity(id, host, "/var/lib/docker", null);
    }

    private static EngineIdentity podman(String folder, @Nullable Instant started) {
        return new EngineIdentity("", "host", folder, started);
    }
}
