package io.quayside.engine.vm.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.endpoint.OperatingSystem;
import io.quayside.engine.vm.VmImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A QEMU that is played: what it may do when acceleration is there, and is broken.
class AcceleratorProbeTest {
    private static final String COUNT = "echo x >> count; ";

    @TempDir
    private Path folder;

    private Path device;
    private Path program;

    @BeforeEach
    void makeDevice() throws IOException {
        device = Files.createFile(folder.resolve("kvm"));
        program = folder.resolve("qemu");
    }

    @Test
    void aBootThatSaysItsMarkIsTrusted() throws IOException {
        play("echo QUAYSIDE-PROBE-OK");

        assertThat(probe().verdict(image())).isEqualTo(new Verdict(Accelerator.KVM, "", ""));
    }

    @Test
    void aBootThatHangsIsGivenUpAndSaid() throws IOException {
        play("echo starting; exec sleep 1000");

        var verdict = probe().verdict(image());

        assertThat(verdict.accelerator()).isEqualTo(Accelerator.TCG);
        assertThat(verdict.reason()).isEqualTo("KVM is there and does not work: a trial VM did not start within 1 s.");
        assertThat(verdict.remedy()).contains("virtualisation");
    }

    @Test
    void aBootThatEndsAtOnceIsToldInQemusWords() throws IOException {
        play("echo 'error: failed to set MSR 0x10a' >&2; exit 134");

        assertThat(probe().verdict(image()).reason())
                .contains("ended at once (status 134, \"error: failed to set MSR 0x10a\")");
    }

    @Test
    void withoutTheDeviceNothingIsTried() throws IOException {
        Files.delete(device);
        play(COUNT);

        assertThat(probe().verdict(image()).reason()).isEqualTo("This system has no /dev/kvm.");
        assertThat(folder.resolve("count")).doesNotExist();
    }

    @Test
    void aVerdictIsKeptUntilQemuIsAnotherVersion() throws IOException {
        play(COUNT + "echo QUAYSIDE-PROBE-OK");
        probe().verdict(image());
        probe().verdict(image());
        assertThat(Files.readAllLines(folder.resolve("count"))).hasSize(1);

        Files.writeString(program, Files.readString(program).replace("version 1", "version 2"));
        probe().verdict(image());
        assertThat(Files.readAllLines(folder.resolve("count"))).hasSize(2);
    }

    @Test
    void anAccelerationThatFailsLaterIsNotTrustedAgain() throws IOException {
        play("echo QUAYSIDE-PROBE-OK");
        probe().verdict(image());
        probe().demote(Accelerator.KVM, "it hung");

        assertThat(probe().verdict(image()).isEmulated()).isTrue();
        assertThat(probe().verdict(image()).reason()).contains("the last start by it failed: it hung");
    }

    private AcceleratorProbe probe() {
        return new AcceleratorProbe(
                OperatingSystem.LINUX,
                Architecture.AMD64,
                program,
                folder.resolve("verdict.json"),
                device,
                Duration.ofSeconds(1));
    }

    private VmImage image() {
        return new VmImage(folder, "amd64", "", "", "", "");
    }

    private void play(String boot) throws IOException {
        Files.writeString(program, """
                #!/bin/sh
                cd %s
                [ "$1" != --version ] || { echo 'QEMU emulator version 1'; exit; }
                %s
                """.formatted(folder, boot));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
