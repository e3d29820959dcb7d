package io.quayside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The places of all engines that are known, in a made-up home on each system.
class KnownPlacesTest {
    @TempDir
    private Path root;

    @Test
    void onLinux() throws IOException {
        socket("var/run/docker.sock");
        socket("run/user/1000/docker.sock");
        socket("home/.local/share/quayside/vm/default/engine.sock");
        socket("home/.docker/desktop/docker.sock");
        socket("run/user/1000/podman/podman.sock");
        socket("run/podman/podman.sock");
        socket("home/.colima/default/docker.sock");
        socket("home/.lima/docker/sock/docker.sock");
        socket("home/.rd/docker.sock");

        assertThat(names(OperatingSystem.LINUX, Map.of()))
                .containsExactly(
                        "default",
                        "rootless",
                        "Quayside VM",
                        "Docker Desktop",
                        "Podman (user)",
                        "Podman (system)",
                        "Colima (default)",
                        "Lima (docker)",
                        "Rancher Desktop");
    }

    @Test
    void onMacOs() throws IOException {
        socket("var/run/docker.sock");
        socket("home/Library/Application Support/Quayside/vm/default/engine.sock");
        socket("home/.docker/run/docker.sock");
        socket("tmp/podman/podman-machine-default-api.sock");
        socket("home/.colima/default/docker.sock");
        socket("home/.colima/work/docker.sock");
        socket("home/.rd/docker.sock");
        socket("home/.orbstack/run/docker.sock");

        assertThat(names(
                        OperatingSystem.MACOS,
                        Map.of("TMPDIR", root.resolve("tmp").toString())))
                .containsExactly(
                        "default",
                        "Quayside VM",
                        "Docker Desktop",
                        "Podman machine (podman-machine-default)",
                        "Colima (default)",
                        "Colima (work)",
                        "Rancher Desktop",
                        "OrbStack");
    }

    @Test
    void onWindows() {
        var found = look(
                OperatingSystem.WINDOWS,
                Map.of(),
                () -> List.of("podman-machine-default", "lsass", "dockerDesktopLinuxEngine", "docker_engine"));

        assertThat(found)
                .extracting(Candidate::name)
                .containsExactly("default", "Docker Desktop", "Podman machine (podman-machine-default)");
        assertThat(found.getFirst().endpoint()).isEqualTo(new Endpoint.Pipe("docker_engine"));
    }

    @Test
    void onWindowsQuaysidesVmIsFoundAtItsPort() throws IOException {
        Path folder = root.resolve("home/AppData/Local/Quayside/vm/default");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("port"), "40123\n");

        assertThat(look(OperatingSystem.WINDOWS, Map.of(), PipeNames.NONE))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.name()).isEqualTo("Quayside VM");
                    assertThat(found.endpoint())
                            .isEqualTo(new Endpoint.Tcp(
                                    "127.0.0.1",
                                    40123,
                                    new Endpoint.TlsFiles(
                                            folder.resolve("tls/ca.pem"),
                                            folder.resolve("tls/cert.pem"),
                                            folder.resolve("tls/key.pem"))));
                });
    }

    @Test
    void colimaIsFoundWhereItWasToldToBe() throws IOException {
        socket("elsewhere/default/docker.sock");
        socket("config/colima/work/docker.sock");

        assertThat(names(
                        OperatingSystem.MACOS,
                        Map.of(
                                "COLIMA_HOME",
                                root.resolve("elsewhere").toString(),
                                "XDG_CONFIG_HOME",
                                root.resolve("config").toString())))
                .containsExactly("Colima (default)", "Colima (work)");
    }

    @Test
    void limaIsFoundWhereItWasToldToBe() throws IOException {
        socket("elsewhere/default/sock/docker.sock");

        assertThat(names(
                        OperatingSystem.LINUX,
                        Map.of("LIMA_HOME", root.resolve("elsewhere").toString())))
                .containsExactly("Lima (default)");
    }

    @Test
    void theRuntimeFolderIsWhereItsVariableSays() throws IOException {
        socket("runtime/docker.sock");

        assertThat(names(
                        OperatingSystem.LINUX,
                        Map.of("XDG_RUNTIME_DIR", root.resolve("runtime").toString())))
                .containsExactly("rootless");
    }

    @Test
    void aFolderThatDockerMadeInPlaceOfAMissingSocketIsNoEngine() throws IOException {
        Files.createDirectories(root.resolve("var/run/docker.sock"));

        assertThat(names(OperatingSystem.LINUX, Map.of())).isEmpty();
    }

    private List<String> names(OperatingSystem system, Map<String, String> environment) {
        return look(system, environment, PipeNames.NONE).stream()
                .map(Candidate::name)
                .toList();
    }

    private List<Candidate> look(OperatingSystem system, Map<String, String> environment, PipeNames pipes) {
        return Discoveries.look(
                new Surroundings(system, environment, root.resolve("home"), root, Optional.of(1000), pipes));
    }

    private void socket(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }
}
