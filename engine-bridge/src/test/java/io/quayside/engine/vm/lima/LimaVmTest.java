package io.quayside.engine.vm.lima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmSettings.Share;
import io.quayside.engine.vm.VmState;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A `limactl` that is played, with the command lines of the real one; its engine is a real one.
@ExtendWith(EngineExtension.class)
class LimaVmTest {
    private static final VmSettings SETTINGS = VmSettings.USUAL
            .withMachine(4, 3072, 60)
            .withShares(List.of(new Share(Path.of("/home/me/a \"b\""), true), new Share(Path.of("/srv"), false)));

    private final TestEngine engine;

    @TempDir
    private Path folder;

    private LimaVm vm;

    LimaVmTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void makeLima() throws IOException {
        try (InputStream script = Objects.requireNonNull(LimaVmTest.class.getResourceAsStream("limactl"))) {
            Files.write(folder.resolve("script"), script.readAllBytes());
        }
        Path program = folder.resolve("limactl");
        Files.writeString(program, "#!/bin/sh\nFAKE_LIMA='%1$s' exec bash '%1$s/script' \"$@\"\n".formatted(folder));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(folder.resolve("engine.sock"), engine.socket());
        vm = new LimaVm(program.toString(), folder.resolve("lima"), folder.resolve("vm"));
    }

    @Test
    void itsWholeLifeIsLimasOwnCommands() throws IOException {
        assertThat(vm.state()).isEqualTo(new VmState.Absent());
        vm.create(SETTINGS);
        assertThat(vm.state()).isEqualTo(new VmState.Stopped());
        assertThat(vm.settings()).contains(SETTINGS);
        vm.start(step -> {});
        assertThat(vm.state()).isEqualTo(new VmState.Running(""));
        vm.stop(Duration.ofSeconds(30));
        vm.change(SETTINGS.withMachine(0, 1536, 80));
        vm.remove();
        assertThat(vm.state()).isEqualTo(new VmState.Absent());

        String mounts = "--set=.mounts=[{\"location\": \"/home/me/a \\\"b\\\"\", \"writable\": true},"
                + " {\"location\": \"/srv\", \"writable\": false}]";
        assertThat(Files.readAllLines(folder.resolve("calls")).stream().filter(call -> !call.equals("list --json")))
                .containsExactly(
                        "create --tty=false --name=quayside --cpus=4 --memory=3 --disk=60 " + mounts
                                + " template://docker",
                        "start --tty=false --timeout=15m quayside",
                        "stop quayside",
                        "edit --tty=false --memory=1.5 --disk=80 " + mounts + " quayside",
                        "delete --force quayside");
    }

    @Test
    void itsEngineIsWhereLimaPutsTheSocket() {
        assertThat(vm.endpoint()).isEqualTo(new Endpoint.Unix(folder.resolve("lima/quayside/sock/docker.sock")));
    }

    @Test
    void aFailureIsToldInLimasWords() throws IOException {
        Files.createFile(folder.resolve("offline"));

        assertThatThrownBy(() -> vm.create(SETTINGS))
                .hasMessage("The VM cannot be made: failed to download"
                        + " \"https://cloud.example/debian.qcow2\": no route to host");
    }

    @Test
    void aStartThatFailsIsOne() throws IOException {
        vm.create(SETTINGS);
        Files.createFile(folder.resolve("hangs"));

        assertThatThrownBy(() -> vm.start(step -> {}))
                .isInstanceOf(EngineException.NotStarted.class)
                .hasMessageContaining("did not receive an event with the \"running\" status");
        assertThat(vm.state()).isEqualTo(new VmState.Stopped());
    }

    @Test
    void whatIsBrokenIsSaid() throws IOException {
        Files.writeString(folder.resolve("status"), "Broken");

        assertThat(vm.state())
                .isEqualTo(new VmState.Silent(
                        "Lima says that the VM is \"Broken\".", "Restart it; if that fails, reset it."));
    }

    @Test
    void withoutLimaItIsSaidHowToGetIt() {
        var none = new LimaVm(folder.resolve("nothing").toString(), folder, folder.resolve("vm"));

        assertThat(none.availability().usable()).isFalse();
        assertThat(none.availability().remedy()).isEqualTo("Install it: brew install lima.");
    }
}
