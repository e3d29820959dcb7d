package io.quayside.testkit;

import java.nio.file.Path;
import java.util.Map;

/// The real `docker` command line against one engine, with settings of its own (no contexts, no credentials).
record DockerCli(Path program, String host, Path settings) {
    static DockerCli of(String host, Path settings) {
        Path program = Command.find("docker", "docker.io, and docker-cli where that is a package");
        return new DockerCli(program, host, settings);
    }

    Command command(String... arguments) {
        return Command.of(program.toString())
                .with(Map.of("DOCKER_HOST", host, "DOCKER_CONFIG", settings.toString()))
                .and(arguments);
    }

    void removeAllContainers() {
        String ids = command("ps", "--all", "--quiet").output();
        if (!ids.isEmpty()) {
            command("rm", "--force", "--volumes").and(ids.split("\n", -1)).output();
        }
    }
}
