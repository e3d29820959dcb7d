package io.quayside.engine.vm.wsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.VmImage;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmState;
import io.quayside.engine.vm.VmStep;
import io.quayside.testkit.Await;
import io.quayside.testkit.VmImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real root, run in namespaces by a `wsl.exe` that is played, and the command lines of the real one.
class WslVmTest {
    private static final Duration GRACE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private FakeWsl wsl;
    private WslVm vm;
    private @Nullable LocalhostForward forward;

    @BeforeEach
    void makeWsl() throws IOException {
        wsl = FakeWsl.in(folder.resolve("fake"));
        vm = new WslVm(wsl.program(), VmImages.folder(), VmImages.newest().architecture(), folder.resolve("vm"));
    }

    @AfterEach
    void remove() throws IOException, InterruptedException {
        vm.close();
        wsl.terminate();
        var open = forward;
        if (open != null) {
            open.close();
        }
    }

    @Test
    void anEngineLivesAsLongAsItsLifelineAndKeepsWhatItHas() throws Exception {
        assertThat(vm.state()).isEqualTo(new VmState.Absent());
        vm.create(VmSettings.USUAL);
        assertThat(vm.state()).isEqualTo(new VmState.Stopped());
        forward = LocalhostForward.open(
                ((Endpoint.Tcp) vm.endpoint()).port(), folder.resolve("fake/distros/quayside/pid"));

        var steps = new ArrayList<VmStep>();
        vm.start(steps::add);
        assertThat(steps)
                .extracting(VmStep::name)
                .startsWith("process")
                .endsWith("engine")
                .contains("dockerd");
        assertThat(vm.state()).isEqualTo(new VmState.Running(""));
        assertThat(docker("volume", "create", "kept")).isEqualTo("kept");

        vm.stop(GRACE);
        assertThat(vm.state()).isEqualTo(new VmState.Stopped());
        assertThat(Files.readString(folder.resolve("vm/console.log"))).contains("QUAYSIDE-HALT");

        vm.start(step -> {});
        assertThat(docker("volume", "ls", "--quiet")).isEqualTo("kept");

        vm.remove();
        assertThat(folder.resolve("fake/distros/quayside")).doesNotExist();
        assertThat(vm.state()).isEqualTo(new VmState.Absent());
        assertThat(wsl.calls())
                .contains(
                        "--import quayside " + folder.resolve("vm/wsl") + " "
                                + VmImages.newest().file(VmImage.WSL) + " --version 2",
                        "-d quayside -u root --exec sh -c rm -rf /var/lib/quayside/seed && mkdir -p -m 700"
                                + " /var/lib/quayside/seed && tar -x -C /var/lib/quayside/seed",
                        "--unregister quayside")
                .noneMatch(call -> call.contains("--shutdown"));
    }

    @Test
    void aStopThatIsCancelledIsToldGoesOnAndIsWaitedForByTheNextStart() throws Exception {
        vm.create(VmSettings.USUAL);
        Path held = holdAtTheEnd();
        forward = LocalhostForward.open(
                ((Endpoint.Tcp) vm.endpoint()).port(), folder.resolve("fake/distros/quayside/pid"));
        vm.start(step -> {});

        assertThat(cancelled(
                        () -> vm.stop(GRACE),
                        () -> Files.readString(folder.resolve("vm/console.log")).contains("QUAYSIDE-HALT")))
                .isInstanceOf(EngineException.Cancelled.class)
                .hasMessage("The VM is still stopping.");
        assertThat(vm.state()).isEqualTo(new VmState.Stopping());

        var again = new CompletableFuture<VmState>();
        Thread.ofVirtual().start(() -> {
            vm.start(step -> {});
            again.complete(vm.state());
        });
        Files.delete(held);
        assertThat(again.get(GRACE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new VmState.Running(""));
    }

    @Test
    void aNewerImageTakesThePlaceOfTheProgramsAtTheNextStartAndEverythingElseIsKept() throws Exception {
        vm.create(VmSettings.USUAL);
        Path root = folder.resolve("fake/distros/quayside/root");
        Path packages = root.resolve("usr/lib/quayside/packages");
        String listed = Files.readString(packages);
        Files.writeString(root.resolve("usr/lib/quayside/image"), "an older one\n");
        Files.writeString(packages, "of the older one");
        Files.createFile(root.resolve("usr/bin/only-in-the-older-one"));
        Files.writeString(root.resolve("etc/resolv.conf"), "nameserver 192.0.2.1\n");
        Path kept = Files.createFile(root.resolve("var/lib/docker/kept"));
        forward = LocalhostForward.open(
                ((Endpoint.Tcp) vm.endpoint()).port(), folder.resolve("fake/distros/quayside/pid"));
        var steps = new ArrayList<VmStep>();

        vm.start(steps::add);

        assertThat(vm.state()).isEqualTo(new VmState.Running(""));
        assertThat(steps).extracting(VmStep::name).startsWith("image", "process");
        assertThat(root.resolve("usr/lib/quayside/image"))
                .hasContent(VmImages.newest().version());
        assertThat(packages).hasContent(listed);
        assertThat(root.resolve("usr/bin/only-in-the-older-one")).doesNotExist();
        assertThat(root.resolve("etc/resolv.conf")).hasContent("nameserver 192.0.2.1");
        assertThat(kept).exists();
        assertThat(root.resolve("var/lib/quayside/root")).doesNotExist();
    }

    @Test
    void aDamagedNewerImageLeavesTheDistributionAsItIs() throws Exception {
        Path images = folder.resolve("images");
        Path copy =
                VmImages.copy(images, VmImages.newest().folder().getFileName().toString());
        vm = new WslVm(wsl.program(), images, VmImages.newest().architecture(), folder.resolve("vm"));
        vm.create(VmSettings.USUAL);
        Path name = folder.resolve("fake/distros/quayside/root/usr/lib/quayside/image");
        Files.writeString(name, "an older one\n");
        Files.delete(copy.resolve(VmImage.WSL));
        Files.writeString(copy.resolve(VmImage.WSL), "damaged");
        forward = LocalhostForward.open(
                ((Endpoint.Tcp) vm.endpoint()).port(), folder.resolve("fake/distros/quayside/pid"));

        vm.start(step -> {});

        assertThat(vm.state()).isEqualTo(new VmState.Running(""));
        assertThat(name).hasContent("an older one");
    }

    /// What runs the engine does not end before the file is gone.
    private Path holdAtTheEnd() throws IOException {
        replaceEngine("""
                #!/bin/sh
                /usr/lib/quayside/wsl-run-real "$@"
                while [ -e /held ]; do busybox sleep 0.1; done
                """);
        return Files.createFile(folder.resolve("fake/distros/quayside/root/held"));
    }

    /// Runs something else where the engine would be; what ran it is `wsl-run-real` beside it from then on.
    private void replaceEngine(String script) throws IOException {
        Path program = folder.resolve("fake/distros/quayside/root/usr/lib/quayside/wsl-run");
        Files.move(program, program.resolveSibling("wsl-run-real"));
        Files.writeString(program, script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aStartThatIsCancelledLeavesNothingRunning() throws Exception {
        vm.create(VmSettings.USUAL);
        replaceEngine("""
                #!/bin/sh
                echo QUAYSIDE-STEP seed
                exec busybox sleep 1000
                """);
        var said = new CopyOnWriteArrayList<VmStep>();

        assertThat(cancelled(
                        () -> vm.start(said::add),
                        () -> said.stream().anyMatch(step -> step.name().equals("seed"))))
                .isInstanceOf(EngineException.Cancelled.class)
                .hasMessage("The start of the VM was cancelled.");
        assertThat(vm.state()).isEqualTo(new VmState.Stopped());
        assertThat(wsl.calls()).endsWith("--terminate quayside");
        assertThat(folder.resolve("fake/distros/quayside/pid")).doesNotExist();
    }

    /// What a deed ends with that is interrupted as soon as something holds.
    private static Throwable cancelled(Runnable deed, Await.Condition ready) throws InterruptedException {
        var failure = new AtomicReference<@Nullable Throwable>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                deed.run();
            } catch (RuntimeException e) {
                failure.set(e);
            }
        });
        Await.until("it to be under way", GRACE, ready);
        thread.interrupt();
        thread.join();
        return failure.get();
    }

    @Test
    void aDistributionThatWasRemovedFromOutsideIsTold() throws Exception {
        vm.create(VmSettings.USUAL);
        run(Map.of(), wsl.program(), "--unregister", "quayside");

        assertThatThrownBy(() -> vm.start(step -> {})).hasMessage("The distribution \"quayside\" is gone from WSL.");
    }

    @Test
    void anEngineThatDoesNotStartIsToldWithItsLastWords() throws Exception {
        vm.create(VmSettings.USUAL);
        replaceEngine("""
                #!/bin/sh
                echo QUAYSIDE-STEP seed
                echo "QUAYSIDE-FATAL there is no cgroup v2"
                """);

        assertThatThrownBy(() -> vm.start(step -> {}))
                .isInstanceOfSatisfying(EngineException.NotStarted.class, failure -> {
                    assertThat(failure.step()).isEqualTo("seed");
                    assertThat(failure.getMessage()).contains("it says: there is no cgroup v2");
                    assertThat(failure.advice()).isNotEmpty();
                });
        assertThat(vm.state()).isEqualTo(new VmState.Stopped());
    }

    @Test
    void anOldWslIsToldToBeUpdated() throws IOException {
        wsl.broken("ancient");

        assertThat(vm.availability().usable()).isFalse();
        assertThat(vm.availability().remedy()).contains("wsl --update");
    }

    @Test
    void withoutVirtualisationNothingIsLeftBehind() throws IOException {
        wsl.broken("no-virtualisation");

        assertThatThrownBy(() -> vm.create(VmSettings.USUAL)).hasMessageContaining("HCS_E_HYPERV_NOT_INSTALLED");
        assertThat(vm.state()).isEqualTo(new VmState.Absent());
    }

    /// As `docker` reaches the engine from Windows: at its port, by mutual TLS.
    private String docker(String... arguments) throws Exception {
        var engine = (Endpoint.Tcp) vm.endpoint();
        var line = new ArrayList<>(List.of("docker", "--tlsverify", "-H", engine.url()));
        line.addAll(List.of(arguments));
        return run(Map.of("DOCKER_CERT_PATH", folder.resolve("vm/tls").toString()), line.toArray(String[]::new));
    }

    private static String run(Map<String, String> environment, String... line) throws Exception {
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
