package io.quayside.engine.vm.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.VmImage;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmSettings.Share;
import io.quayside.engine.vm.VmState;
import io.quayside.testkit.VmImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may be in the way before a VM boots, and what is done to its disk while it rests. Nothing here boots one.
class QemuVmFailuresTest {
    private static final VmSettings SETTINGS = VmSettings.USUAL.withMachine(0, 512, 1);

    @TempDir
    private Path folder;

    private Path images;

    @BeforeEach
    void copyImage() throws IOException {
        VmImages.requireQemu();
        images = folder.resolve("images");
        VmImages.copy(images, VmImages.newest().folder().getFileName().toString());
    }

    @Test
    void aCorruptImageIsNotStartedAndItsChecksumIsSaid() throws IOException {
        Path kernel = images.resolve(VmImages.newest().folder().getFileName()).resolve(VmImage.KERNEL);
        byte[] bytes = Files.readAllBytes(kernel);
        bytes[bytes.length / 2] ^= 1;
        Files.delete(kernel);
        Files.write(kernel, bytes);
        try (var vm = vm()) {
            vm.create(SETTINGS);

            assertThatThrownBy(() -> vm.start(step -> {}))
                    .isInstanceOf(EngineException.Local.class)
                    .hasMessageContaining("is damaged: the checksum of vmlinuz is sha256:");
            assertThat(vm.state()).isEqualTo(new VmState.Stopped());
        }
    }

    @Test
    void aStartThatQemuRefusesIsToldInItsWords() {
        try (var vm = vm()) {
            vm.create(SETTINGS.withShares(List.of(new Share(folder.resolve("missing"), true))));

            assertThatThrownBy(() -> vm.start(step -> {}))
                    .isInstanceOfSatisfying(EngineException.NotStarted.class, failure -> {
                        assertThat(failure.step()).isEqualTo("process");
                        assertThat(failure.getMessage()).contains("missing").contains("QEMU has ended at once");
                        assertThat(failure.lines()).isNotEmpty();
                        assertThat(failure.advice()).isNotEmpty();
                    });
            assertThat(vm.state()).isEqualTo(new VmState.Stopped());
        }
    }

    @Test
    void withoutAnImageNothingIsMade() throws IOException {
        Files.move(images, folder.resolve("elsewhere"), StandardCopyOption.ATOMIC_MOVE);
        try (var vm = vm()) {
            assertThatThrownBy(() -> vm.create(SETTINGS)).hasMessageContaining("There is no VM image");
            assertThat(vm.state()).isEqualTo(new VmState.Absent());
        }
    }

    @Test
    void withoutQemuItIsSaidHowToGetIt() {
        var bare = new Surroundings(Map.of("PATH", ""), folder, folder, Optional.empty());

        assertThat(new QemuMachine(bare, images).availability().remedy()).contains("qemu-utils");
    }

    @Test
    void howVmsRunHereIsKeptAmongTheUsersOwnFilesAndNotBesideTheImages() throws IOException {
        var programs = Files.createDirectory(folder.resolve("programs"));
        for (String name : List.of("qemu-system-x86_64", "qemu-system-aarch64", "qemu-img")) {
            Files.writeString(programs.resolve(name), "#!/bin/sh\necho QUAYSIDE-PROBE-OK\n");
            Files.setPosixFilePermissions(programs.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var open = PosixFilePermissions.fromString("rwxr-xr-x");
        var installed = Files.setPosixFilePermissions(Files.createDirectory(folder.resolve("installed")), open);
        Files.move(images, installed.resolve("vm"));
        var surroundings = new Surroundings(
                Map.of(
                        "PATH",
                        programs.toString(),
                        "XDG_CACHE_HOME",
                        folder.resolve("cache").toString()),
                folder,
                folder,
                Optional.empty());

        assertThat(new QemuMachine(surroundings, installed.resolve("vm"))
                        .availability()
                        .usable())
                .isTrue();

        assertThat(folder.resolve("cache/quayside/vm/accelerator.json")).exists();
        assertThat(installed.toFile().list()).containsExactly("vm");
        assertThat(Files.getPosixFilePermissions(installed)).isEqualTo(open);
    }

    @Test
    void aDiskGoesBackToItsSnapshot() {
        try (var vm = vm()) {
            vm.create(SETTINGS);
            vm.takeSnapshot("before the update");
            assertThat(vm.snapshots()).singleElement().satisfies(snapshot -> {
                assertThat(snapshot.name()).isEqualTo("before the update");
                assertThat(snapshot.taken()).isAfter(Instant.now().minusSeconds(300));
            });
            assertThatThrownBy(() -> vm.takeSnapshot("before the update")).hasMessageContaining("already");
            assertThat(vm.lostByReset()).hasSize(2).last().isEqualTo("Its snapshot.");

            write(vm, 0x55);
            vm.returnTo("before the update");
            assertThat(read(vm, 0)).isTrue();
            vm.deleteSnapshot("before the update");
            assertThat(vm.snapshots()).isEmpty();
        }
    }

    @Test
    void aResetIsBlankAndItsBackupBringsEverythingBack() {
        try (var vm = vm()) {
            vm.create(SETTINGS);
            write(vm, 0x55);
            vm.backup(folder.resolve("backup.qcow2"));
            vm.reset();
            assertThat(read(vm, 0)).isTrue();

            vm.restore(folder.resolve("backup.qcow2"));
            assertThat(read(vm, 0x55)).isTrue();
        }
    }

    @Test
    void whatIsNoBackupIsRefusedAndTheDiskStays() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.txt"), "no disk at all");
        try (var vm = vm()) {
            vm.create(SETTINGS);
            write(vm, 0x55);

            assertThatThrownBy(() -> vm.restore(other)).hasMessageContaining("no backup of a VM");
            assertThat(read(vm, 0x55)).isTrue();
        }
    }

    @Test
    void aDiskDoesNotShrink() {
        try (var vm = vm()) {
            vm.create(SETTINGS.withMachine(0, 512, 2));

            assertThatThrownBy(() -> vm.change(SETTINGS)).hasMessageContaining("cannot shrink from 2 to 1 GiB");
        }
    }

    @Test
    void removingItLeavesNothing() {
        try (var vm = vm()) {
            vm.create(SETTINGS);
            vm.remove();

            assertThat(folder.resolve("vm")).doesNotExist();
            assertThat(vm.state()).isEqualTo(new VmState.Absent());
        }
    }

    private QemuVm vm() {
        return new QemuVm(new QemuMachine(Surroundings.ofThisProcess(), images), folder.resolve("vm"));
    }

    private static void write(QemuVm vm, int pattern) {
        assertThat(io(vm, "write -P " + pattern + " 64k 64k")).isTrue();
    }

    private static boolean read(QemuVm vm, int pattern) {
        return io(vm, "read -P " + pattern + " 64k 64k");
    }

    /// Writes to the disk, or compares what is there with a pattern.
    private static boolean io(QemuVm vm, String command) {
        var socket = ((io.quayside.engine.endpoint.Endpoint.Unix) vm.endpoint()).socket();
        try {
            var process = new ProcessBuilder(
                            "qemu-io",
                            "-c",
                            command,
                            socket.resolveSibling("data.qcow2").toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 && !said.contains("failed");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
