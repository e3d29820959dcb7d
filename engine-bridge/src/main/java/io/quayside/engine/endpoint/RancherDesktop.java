package io.quayside.engine.endpoint;

import java.util.List;

/// Rancher Desktop, when it runs Docker's engine; on Windows it takes the system's own pipe.
final class RancherDesktop implements Discovery {
    @Override
    public List<Candidate> look(Surroundings surroundings) {
        return new Places()
                .socket("Rancher Desktop", surroundings.home().resolve(".rd/docker.sock"))
                .found();
    }
}
