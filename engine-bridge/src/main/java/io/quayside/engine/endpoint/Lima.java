package io.quayside.engine.endpoint;

import java.nio.file.Path;
import java.util.List;

/// The virtual machines of Lima that hold an engine.
final class Lima implements Discovery {
    @Override
    public List<Candidate> look(Surroundings surroundings) {
        Path folder = surroundings.limaHome();
        return new Places()
                .socketInEach(folder, "sock/docker.sock", machine -> "Lima (" + machine + ")")
                .socketInEach(folder, "sock/podman.sock", machine -> "Lima (" + machine + ", Podman)")
                .found();
    }
}
