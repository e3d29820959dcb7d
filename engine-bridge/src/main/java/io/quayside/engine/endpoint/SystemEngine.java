package io.quayside.engine.endpoint;

import java.util.List;

/// The system's own engine: what the docker command line uses when nobody tells it otherwise.
final class SystemEngine implements Discovery {
    @Override
    public List<Candidate> look(Surroundings surroundings) {
        var places = new Places();
        switch (surroundings.system()) {
            case WINDOWS -> places.pipe("default", surroundings, "docker_engine");
            case LINUX, MACOS -> places.socket("default", surroundings.system("var/run/docker.sock"));
        }
        return places.found();
    }
}
