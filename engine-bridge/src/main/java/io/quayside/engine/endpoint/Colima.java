package io.quayside.engine.endpoint;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/// The virtual machines of Colima, one a profile, on macOS and Linux. Its folder is where `COLIMA_HOME`
/// says, or in the user's home, or, as newer ones have it, where `XDG_CONFIG_HOME` says.
final class Colima implements Discovery {
    @Override
    public List<Candidate> look(Surroundings surroundings) {
        var folders = new LinkedHashSet<Path>();
        surroundings.variable("COLIMA_HOME").map(Path::of).ifPresent(folders::add);
        folders.add(surroundings.home().resolve(".colima"));
        surroundings
                .variable("XDG_CONFIG_HOME")
                .map(folder -> Path.of(folder).resolve("colima"))
                .ifPresent(folders::add);
        folders.add(surroundings.home().resolve(".config/colima"));
        var places = new Places();
        for (Path folder : folders) {
            places.socketInEach(folder, "docker.sock", profile -> "Colima (" + profile + ")");
            // Before Colima had profiles.
            places.socket("Colima", folder.resolve("docker.sock"));
        }
        return places.found();
    }
}
