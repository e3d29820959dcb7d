package io.quayside.engine.endpoint;

import java.util.List;

/// A Docker engine that runs as the user, without root: it is on Linux alone.
final class RootlessDocker implements Discovery {
    @Override
    public List<Candidate> look(Surroundings surroundings) {
        var places = new Places();
        if (surroundings.system() == OperatingSystem.LINUX) {
            surroundings.runtimeFolder().ifPresent(folder -> places.socket("rootless", folder.resolve("docker.sock")));
            // Where there is no folder for what runs.
            places.socket("rootless", surroundings.home().resolve(".docker/run/docker.sock"));
        }
        return places.found();
    }
}
