package io.quayside.engine.endpoint;

import java.util.List;

/// Podman's service on Linux, the user's and root's.
final class PodmanService implements Discovery {
    @Override
    public List<Candidate> look(Surroundings surroundings) {
        var places = new Places();
        if (surroundings.system() == OperatingSystem.LINUX) {
            surroundings
                    .runtimeFolder()
                    .ifPresent(folder -> places.socket("Podman (user)", folder.resolve("podman/podman.sock")));
            places.socket("Podman (system)", surroundings.system("run/podman/podman.sock"));
        }
        return places.found();
    }
}
