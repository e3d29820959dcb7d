package io.quayside.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.endpoint.PipeNames;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.setup.Machine.LockedDocker;
import io.quayside.engine.setup.Machine.Virtualisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Machines are made of files here, but for the one that the tests run on.
final class MachineFactsTest {
    /// As in every Debian.
    private static final int GID_OF_DAEMON = 1;

    @TempDir
    Path root;

    private Machine linux() {
        return new MachineFacts(new Surroundings(Map.of("PATH", "/opt/tools"), root, root, Optional.of(1000))).look();
    }

    private Machine other(OperatingSystem system, MachineFacts.Asking asking) {
        return new MachineFacts(
                        new Surroundings(system, Map.of(), root, root, Optional.empty(), PipeNames.NONE),
                        asking,
                        file -> true)
                .look();
    }

    private void file(String path, String content) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void program(String path) throws IOException {
        file(path, "");
        assertThat(root.resolve(path).toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theDistributionIsReadFromItsOwnFile() throws IOException {
        file("etc/os-release", "PRETTY_NAME=\"Linux Mint 22\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n");

        var distribution = linux().distribution();

        assertThat(distribution.name()).isEqualTo("Linux Mint 22");
        assertThat(distribution.is("debian")).isTrue();
        assertThat(distribution.is("fedora")).isFalse();
    }

    @Test
    void programsAreFoundOnThePathAndInTheSystemsFolders() throws IOException {
        program("opt/tools/podman");
        program("usr/sbin/dockerd");
        file("usr/bin/colima", "no program");

        assertThat(linux().programs()).containsExactlyInAnyOrder("podman", "dockerd");
    }

    @Test
    void memoryIsThatOfTheKernel() throws IOException {
        file("proc/meminfo", "MemTotal:        8000000 kB\nMemFree: 12 kB\n");

        assertThat(linux().memory()).isEqualTo(8_192_000_000L);
    }

    @Test
    void aDockerThatThisUserMayNotUseIsToldWithItsGroup() throws IOException {
        file("var/run/docker.sock", "");
        Files.setAttribute(root.resolve("var/run/docker.sock"), "unix:gid", GID_OF_DAEMON);
        file("etc/group", "root:x:0:\ndaemon:x:1:ben," + System.getProperty("user.name") + "\n");
        assertThat(ofNobody().locked()).hasValue(new LockedDocker("daemon", true));

        file("etc/group", "root:x:0:\ndaemon:x:1:ben\n");
        assertThat(ofNobody().locked()).hasValue(new LockedDocker("daemon", false));

        assertThat(linux().locked()).isEmpty();
    }

    private Machine ofNobody() {
        return new MachineFacts(new Surroundings(Map.of(), root, root, Optional.of(1000)), line -> "", file -> false)
                .look();
    }

    @Test
    void freeRoomIsToldWhereNoDiskIsListed() {
        assertThat(linux().freeDisk()).isPositive();
    }

    @Test
    void whatCannotBeReadIsNotKnown() {
        assertThat(linux().memory()).isEqualTo(-1);
        assertThat(linux().virtualisation()).isEqualTo(Virtualisation.UNKNOWN);
    }

    @Test
    void aProcessorWithoutVirtualisationIsTold() throws IOException {
        file("proc/cpuinfo", "flags\t\t: fpu vme sse2\n");

        assertThat(linux().virtualisation()).isEqualTo(Virtualisation.NONE);
    }

    @Test
    void virtualisationThatTheKernelDoesNotOfferIsTold() throws IOException {
        file("proc/cpuinfo", "flags\t\t: fpu svm sse2\n");

        assertThat(linux().virtualisation()).isEqualTo(Virtualisation.OFF);
    }

    @Test
    void aDeviceThatIsThereIsReady() throws IOException {
        file("dev/kvm", "");

        assertThat(linux().virtualisation()).isEqualTo(Virtualisation.READY);
    }

    @Test
    void macOsIsAsked() {
        var machine = other(OperatingSystem.MACOS, line -> line[2].equals("hw.memsize") ? "17179869184\n" : "1\n");

        assertThat(machine.memory()).isEqualTo(17_179_869_184L);
        assertThat(machine.virtualisation()).isEqualTo(Virtualisation.READY);
    }

    @Test
    void windowsIsAsked() {
        var machine = other(
                OperatingSystem.WINDOWS,
                line -> line[4].contains("HypervisorPresent") ? "False\r\n" : "8589934592\r\n");

        assertThat(machine.memory()).isEqualTo(8_589_934_592L);
        assertThat(machine.virtualisation()).isEqualTo(Virtualisation.OFF);
    }

    @Test
    void thisMachineIsKnown() {
        var machine = new MachineFacts(Surroundings.ofThisProcess()).look();

        assertThat(machine.memory()).isPositive();
        assertThat(machine.freeDisk()).isPositive();
        assertThat(machine.distribution().name()).isNotEmpty();
        assertThat(machine.programs()).contains("dockerd", "podman");
    }
}
