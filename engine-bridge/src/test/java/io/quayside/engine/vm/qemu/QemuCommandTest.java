package io.quayside.engine.vm.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.vm.VmImage;
import io.quayside.engine.vm.VmSettings.Share;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The command lines for each system, processor and acceleration, word for word as in `commands.txt`.
class QemuCommandTest {
    @Test
    void everySystemHasTheLineThatIsWrittenDown() throws IOException {
        String lines = Stream.of(OperatingSystem.values())
                .flatMap(system -> Stream.of(Architecture.values())
                        .flatMap(architecture -> Stream.of(Accelerator.of(system), Accelerator.TCG)
                                .map(accelerator -> command(system, architecture, accelerator, 0, List.of()))))
                .map(command -> title(command) + "\n" + text(command.start()) + "\n")
                .collect(Collectors.joining("\n"));

        assertThat(lines).isEqualTo(writtenDown());
    }

    @Test
    void aProbeEndsByItselfAndHasNeitherDiskNorNetwork() {
        assertThat(text(command(OperatingSystem.LINUX, Architecture.AMD64, Accelerator.KVM, 0, List.of())
                        .probe()))
                .isEqualTo("""
                        qemu-system-x86_64 -nodefaults -no-user-config -no-reboot
                        -display none
                        -machine q35,vmport=off
                        -accel kvm
                        -cpu host
                        -m 256
                        -kernel /images/amd64-1/vmlinuz
                        -initrd /images/amd64-1/initrd.img
                        -append console=ttyS0 quiet panic=-1 quayside.probe
                        -serial stdio""");
    }

    @Test
    void sharedFoldersAreMountedByTheirTags() {
        var shares = List.of(new Share(Path.of("/home/me/a,b"), true), new Share(Path.of("/srv"), false));

        assertThat(text(command(OperatingSystem.LINUX, Architecture.AMD64, Accelerator.KVM, 0, shares)
                        .start()))
                .contains("""
                        -fsdev local,id=qs-share0,path=/home/me/a,,b,security_model=none
                        -device virtio-9p-pci,fsdev=qs-share0,mount_tag=qs-share0
                        -fsdev local,id=qs-share1,path=/srv,security_model=none,readonly=on
                        -device virtio-9p-pci,fsdev=qs-share1,mount_tag=qs-share1
                        """);
    }

    @Test
    void qemuForWindowsCannotShareFolders() {
        var shares = List.of(new Share(Path.of("/srv"), false));

        assertThat(text(command(OperatingSystem.WINDOWS, Architecture.AMD64, Accelerator.WHPX, 0, shares)
                        .start()))
                .doesNotContain("9p");
    }

    @Test
    void processorsThatSomebodyChoseAreTakenUnderEmulationToo() {
        assertThat(text(command(OperatingSystem.LINUX, Architecture.AMD64, Accelerator.TCG, 3, List.of())
                        .start()))
                .contains("-smp 3\n");
    }

    private static QemuCommand command(
            OperatingSystem system,
            Architecture architecture,
            Accelerator accelerator,
            int processors,
            List<Share> shares) {
        String program = "qemu-system-" + architecture.qemu();
        var image = new VmImage(
                Path.of("/images/" + architecture.debian() + "-1"),
                architecture.debian(),
                "26.1.5",
                "1",
                "console=" + architecture.console() + " quiet panic=5",
                "mitigations=off");
        return new QemuCommand(system, architecture, accelerator, program, image, processors, 2048, 40123, shares);
    }

    private static String title(QemuCommand command) {
        return "# " + command.system() + " " + command.architecture() + " " + command.accelerator();
    }

    /// One option a line.
    private static String text(List<String> line) {
        return String.join(" ", line)
                .replaceAll(" (-[a-z])", "\n$1")
                .replace("\n-nodefaults\n-no-user-config\n-no-reboot", " -nodefaults -no-user-config -no-reboot");
    }

    private static String writtenDown() throws IOException {
        try (InputStream file = Objects.requireNonNull(QemuCommandTest.class.getResourceAsStream("commands.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
