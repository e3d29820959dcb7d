package io.quayside.engine.endpoint;

import io.quayside.engine.endpoint.Endpoint.TlsFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What discovery may look at, so that a test can make up its own.
///
/// @param system which places there are
/// @param environment the environment variables
/// @param home the user's home folder
/// @param root what system-wide paths are relative to: `/`, or a test's folder
/// @param userId the user's number on Unix systems, for `/run/user/…`; empty elsewhere
/// @param pipes the named pipes of Windows; none elsewhere
public record Surroundings(
        OperatingSystem system,
        Map<String, String> environment,
        Path home,
        Path root,
        Optional<Integer> userId,
        PipeNames pipes) {
    private static final String VM_IMAGES = "QUAYSIDE_VM_IMAGES";

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /// Those of a Linux machine.
    public Surroundings(Map<String, String> environment, Path home, Path root, Optional<Integer> userId) {
        this(OperatingSystem.LINUX, environment, home, root, userId, PipeNames.NONE);
    }

    /// Those of this process.
    public static Surroundings ofThisProcess() {
        var home = Path.of(System.getProperty("user.home"));
        var system = OperatingSystem.of(System.getProperty("os.name"));
        var pipes = system == OperatingSystem.WINDOWS ? PipeNames.ofThisMachine() : PipeNames.NONE;
        return new Surroundings(system, System.getenv(), home, Path.of("/"), UserId.of(home), pipes)
                .withShippedImages(System.getProperty("quayside.vm.images"));
    }

    /// These, with the images of virtual machines that came with Quayside where nobody has named others.
    ///
    /// @param images the folder, which the launcher of an installed Quayside tells; null when none came with it
    public Surroundings withShippedImages(@Nullable String images) {
        if (images == null || variable(VM_IMAGES).isPresent()) {
            return this;
        }
        var extended = new HashMap<>(environment);
        extended.put(VM_IMAGES, images);
        return new Surroundings(system, extended, home, root, userId, pipes);
    }

    /// The program that takes Quayside to other hosts: `QUAYSIDE_SSH`, a program that takes the arguments
    /// of OpenSSH's `ssh`, or the `ssh` of the path.
    public String sshProgram() {
        return variable("QUAYSIDE_SSH").orElse("ssh");
    }

    /// The TLS that `DOCKER_TLS_VERIFY`, `DOCKER_TLS` and `DOCKER_CERT_PATH` ask for, as `docker`
    /// understands them; null for none.
    public @Nullable TlsFiles tlsOfVariables() {
        boolean verified = variable("DOCKER_TLS_VERIFY").isPresent();
        if (!verified && variable("DOCKER_TLS").isEmpty()) {
            return null;
        }
        Path folder = variable("DOCKER_CERT_PATH").map(Path::of).orElseGet(this::dockerConfig);
        return TlsFiles.in(folder, verified);
    }

    /// The value of a variable; empty when it is not set, or set to nothing.
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    Path system(String path) {
        return root.resolve(path);
    }

    /// `$DOCKER_CONFIG` or `~/.docker`.
    public Path dockerConfig() {
        return variable("DOCKER_CONFIG").map(Path::of).orElseGet(() -> home.resolve(".docker"));
    }

    /// Where Quayside's own virtual machine lives: in the folder that this system has for what programs keep.
    public Path vmFolder() {
        return switch (system) {
            case LINUX -> folder("XDG_DATA_HOME", ".local/share").resolve("quayside/vm/default");
            case MACOS -> home.resolve("Library/Application Support/Quayside/vm/default");
            case WINDOWS -> folder("LOCALAPPDATA", "AppData/Local").resolve("Quayside/vm/default");
        };
    }

    /// Where Lima keeps its machines: `$LIMA_HOME` or `~/.lima`.
    public Path limaHome() {
        return variable("LIMA_HOME").map(Path::of).orElseGet(() -> home.resolve(".lima"));
    }

    /// Where it is kept how virtual machines run on this machine, which can be found out again: a folder of the user's
    /// own, for the images may be where only an administrator writes.
    public Path vmFindings() {
        return folder("XDG_CACHE_HOME", ".cache").resolve("quayside/vm");
    }

    /// Where the images of virtual machines are: `QUAYSIDE_VM_IMAGES`, or `~/.cache/quayside/vm/images`. An installed
    /// Quayside has brought its own, see [#withShippedImages].
    public Path vmImages() {
        return variable(VM_IMAGES).map(Path::of).orElseGet(() -> home.resolve(".cache/quayside/vm/images"));
    }

    private Path folder(String variable, String preset) {
        return variable(variable).map(Path::of).filter(Path::isAbsolute).orElseGet(() -> home.resolve(preset));
    }

    /// `$XDG_RUNTIME_DIR`, or where it usually is.
    Optional<Path> runtimeFolder() {
        return variable("XDG_RUNTIME_DIR").map(Path::of).or(() -> userId.map(id -> system("run/user/" + id)));
    }
}
