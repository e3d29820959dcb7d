package io.quayside.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.setup.Check.Topic;
import io.quayside.engine.setup.Check.Verdict;
import io.quayside.engine.setup.Machine.Distribution;
import io.quayside.engine.setup.Machine.Virtualisation;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PreflightTest {
    private static Machine machine(OperatingSystem system, long memory, long disk, Virtualisation virtualisation) {
        return new Machine(
                system,
                "ann",
                false,
                Distribution.NONE,
                Set.of(),
                memory,
                disk,
                true,
                virtualisation,
                Optional.empty());
    }

    private static Check check(Machine machine, Topic topic) {
        return Preflight.of(machine).stream()
                .filter(it -> it.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"-1,UNKNOWN", "1,BAD", "3,POOR", "8,GOOD"})
    void memoryIsJudged(long gigabytes, Verdict verdict) {
        var memory = gigabytes < 0 ? -1 : gigabytes << 30;

        assertThat(check(machine(OperatingSystem.LINUX, memory, 1L << 40, Virtualisation.READY), Topic.MEMORY)
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"-1,UNKNOWN", "1,BAD", "5,POOR", "50,GOOD"})
    void theDiskIsJudged(long gigabytes, Verdict verdict) {
        var disk = gigabytes < 0 ? -1 : gigabytes << 30;

        assertThat(check(machine(OperatingSystem.LINUX, 8L << 30, disk, Virtualisation.READY), Topic.DISK)
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(value = Virtualisation.class, mode = EnumSource.Mode.EXCLUDE, names = "READY")
    void whatIsWrongWithVirtualisationHasARemedy(Virtualisation virtualisation) {
        for (var system : OperatingSystem.values()) {
            var check = check(machine(system, 8L << 30, 1L << 40, virtualisation), Topic.VIRTUALISATION);

            assertThat(check.verdict()).isNotEqualTo(Verdict.GOOD);
            assertThat(check.remedy()).isNotEmpty();
        }
    }

    @Test
    void whoMayNotUseVirtualisationIsToldTheGroup() {
        assertThat(check(
                                machine(OperatingSystem.LINUX, 8L << 30, 1L << 40, Virtualisation.FORBIDDEN),
                                Topic.VIRTUALISATION)
                        .remedy())
                .contains("usermod -aG kvm ann");
    }

    @Test
    void windowsWithoutWslIsToldHowToInstallIt() {
        assertThat(check(machine(OperatingSystem.WINDOWS, 8L << 30, 1L << 40, Virtualisation.READY), Topic.WSL)
                        .remedy())
                .contains("wsl --install");
    }
}
