package io.quayside.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.setup.Machine.Distribution;
import io.quayside.engine.setup.Machine.LockedDocker;
import io.quayside.engine.setup.Machine.Virtualisation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProposalsTest {
    private static final Distribution DEBIAN = new Distribution("debian", "", "Debian GNU/Linux 12 (bookworm)");

    private static Machine linux(Distribution distribution, boolean services, String... programs) {
        return machine(OperatingSystem.LINUX, distribution, services, programs);
    }

    private static Machine machine(
            OperatingSystem system, Distribution distribution, boolean services, String... programs) {
        return machine(system, distribution, services, Optional.empty(), programs);
    }

    private static Machine machine(
            OperatingSystem system,
            Distribution distribution,
            boolean services,
            Optional<LockedDocker> locked,
            String... programs) {
        return new Machine(
                system,
                "ann",
                false,
                distribution,
                Set.of(programs),
                8L << 30,
                100L << 30,
                services,
                Virtualisation.READY,
                locked);
    }

    private static List<String> commands(Machine machine) {
        return Proposals.of(machine, false).stream()
                .flatMap(it -> switch (it) {
                    case Proposal.Start start -> start.commands().stream();
                    case Proposal.Install install -> install.commands().stream();
                    case Proposal.Join join -> join.commands().stream();
                    case Proposal.MakeVm vm -> Stream.<CommandLine>of();
                    case Proposal.Connect connect -> Stream.<CommandLine>of();
                })
                .map(CommandLine::text)
                .toList();
    }

    @Test
    void anEngineThatIsInstalledIsStarted() {
        assertThat(commands(linux(DEBIAN, true, "dockerd", "apt-get")))
                .containsExactly("sudo systemctl enable --now docker");
    }

    @Test
    void withoutSystemdTheServiceIsStarted() {
        assertThat(commands(linux(DEBIAN, false, "dockerd", "service"))).containsExactly("sudo service docker start");
    }

    @Test
    void aDockerThatOneMayNotUseIsJoinedAndNotStarted() {
        var locked = Optional.of(new LockedDocker("docker", false));

        assertThat(commands(machine(OperatingSystem.LINUX, DEBIAN, true, locked, "dockerd", "apt-get")))
                .containsExactly("sudo usermod --append --groups docker ann");
    }

    @Test
    void whoHasJoinedAlreadyIsToldSoAndHasNothingToRun() {
        var locked = Optional.of(new LockedDocker("docker", true));

        assertThat(Proposals.of(machine(OperatingSystem.LINUX, DEBIAN, true, locked, "dockerd", "apt-get"), false))
                .containsExactly(new Proposal.Join("Docker", "docker", List.of()), new Proposal.Connect());
    }

    @Test
    void podmanNeedsNoAdministrator() {
        assertThat(commands(linux(DEBIAN, true, "podman")))
                .containsExactly("systemctl --user enable --now podman.socket");
    }

    @Test
    void debianInstallsItsOwnDocker() {
        assertThat(commands(linux(DEBIAN, true, "apt-get")))
                .containsExactly(
                        "sudo apt-get update",
                        "sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes docker.io",
                        "sudo systemctl enable --now docker");
    }

    @ParameterizedTest
    @CsvSource({
        "fedora,,dnf,sudo dnf install --assumeyes moby-engine",
        "opensuse-leap,suse opensuse,zypper,sudo zypper --non-interactive install docker",
        "manjaro,arch,pacman,sudo pacman --sync --noconfirm docker",
        "alpine,,apk,sudo apk add docker"
    })
    void otherDistributionsInstallTheirs(String id, String like, String program, String command) {
        assertThat(commands(linux(new Distribution(id, like == null ? "" : like, id), true, program)))
                .startsWith(command);
    }

    @Test
    void nothingIsInstalledOnAnUnknownDistribution() {
        assertThat(commands(linux(new Distribution("nixos", "", "NixOS"), true)))
                .isEmpty();
    }

    @Test
    void macOsStartsWhatIsThere() {
        assertThat(commands(machine(OperatingSystem.MACOS, Distribution.NONE, false, "colima", "podman")))
                .containsExactly("colima start", "podman machine start");
    }

    @Test
    void aVirtualMachineIsOfferedWhereOneCanBeMade() {
        assertThat(Proposals.of(linux(DEBIAN, true, "apt-get"), true)).last().isEqualTo(new Proposal.Connect());
        assertThat(Proposals.of(linux(DEBIAN, true, "apt-get"), true)).contains(new Proposal.MakeVm());
        assertThat(Proposals.of(linux(DEBIAN, true, "apt-get"), false)).doesNotContain(new Proposal.MakeVm());
    }

    @Test
    void aLineIsQuotedAsAShellNeedsIt() {
        assertThat(CommandLine.of("open", "-a", "Rancher Desktop").text()).isEqualTo("open -a 'Rancher Desktop'");
    }
}
