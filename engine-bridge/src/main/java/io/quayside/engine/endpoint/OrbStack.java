package io.quayside.engine.endpoint;

import java.util.List;

/// OrbStack, which is on macOS alone.
final class OrbStack implements Discovery {
    @Override
    public List<Candidate> look(Surroundings surroundings) {
        return new Places()
                .socket("OrbStack", surroundings.home().resolve(".orbstack/run/docker.sock"))
                .found();
    }
}
