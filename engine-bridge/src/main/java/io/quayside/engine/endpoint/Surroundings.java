package io.quayside.engine.endpoint;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What discovery may look at, so that a test can make up its own.
///
/// @param environment the environment variables
/// @param home the user's home folder
/// @param root what system-wide paths are relative to: `/`, or a test's folder
/// @param userId the user's number on Unix systems, for `/run/user/…`; empty elsewhere
public record Surroundings(Map<String, String> environment, Path home, Path root, Optional<Integer> userId) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /// Those of this process.
    public static Surroundings ofThisProcess() {
        var home = Path.of(System.getProperty("user.home"));
        return new Surroundings(System.getenv(), home, Path.of("/"), UserId.of(home));
    }

    /// The value of a variable; empty when it is not set, or set to nothing.
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    Path system(String path) {
        return root.resolve(path);
    }

    /// `$DOCKER_CONFIG` or `~/.docker`.
    Path dockerConfig() {
        return variable("DOCKER_CONFIG").map(Path::of).orElseGet(() -> home.resolve(".docker"));
    }

    /// `$XDG_RUNTIME_DIR`, or where it usually is.
    Optional<Path> runtimeFolder() {
        return variable("XDG_RUNTIME_DIR").map(Path::of).or(() -> userId.map(id -> system("run/user/" + id)));
    }
}
