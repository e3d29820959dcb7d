package io.quayside.engine.endpoint;

import java.util.List;

/// Docker Desktop, which keeps its socket elsewhere on each system.
final class DockerDesktop implements Discovery {
    private static final String NAME = "Docker Desktop";

    @Override
    public List<Candidate> look(Surroundings surroundings) {
        var places = new Places();
        var home = surroundings.home();
        switch (surroundings.system()) {
            case LINUX -> places.socket(NAME, home.resolve(".docker/desktop/docker.sock"));
            case MACOS -> places.socket(NAME, home.resolve(".docker/run/docker.sock"));
            case WINDOWS ->
                places.pipe(NAME, surroundings, "dockerDesktopLinuxEngine")
                        .pipe(NAME + " (Windows containers)", surroundings, "dockerDesktopWindowsEngine");
        }
        return places.found();
    }
}
