package io.quayside.engine.endpoint;

import io.quayside.engine.endpoint.Candidate.Source;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The sockets that engines make by default, where there is a file. The system's own engine comes first, as it does for
/// the docker command line.
final class KnownSockets implements Discovery {
    @Override
    public List<Candidate> look(Surroundings surroundings) {
        var found = new ArrayList<Candidate>();
        var home = surroundings.home();
        add(found, "default", surroundings.system("var/run/docker.sock"));
        surroundings.runtimeFolder().ifPresent(folder -> add(found, "rootless", folder.resolve("docker.sock")));
        add(found, "rootless", home.resolve(".docker/run/docker.sock"));
        add(found, "Docker Desktop", home.resolve(".docker/desktop/docker.sock"));
        surroundings
                .runtimeFolder()
                .ifPresent(folder -> add(found, "Podman (user)", folder.resolve("podman/podman.sock")));
        add(found, "Podman (system)", surroundings.system("run/podman/podman.sock"));
        each(home.resolve(".colima"), vm -> add(found, "Colima (" + vm.getFileName() + ")", vm.resolve("docker.sock")));
        each(
                home.resolve(".lima"),
                vm -> add(found, "Lima (" + vm.getFileName() + ")", vm.resolve("sock/docker.sock")));
        add(found, "Rancher Desktop", home.resolve(".rd/docker.sock"));
        add(found, "OrbStack", home.resolve(".orbstack/run/docker.sock"));
        return found;
    }

    private static void add(List<Candidate> found, String name, Path socket) {
        if (Files.exists(socket) && !Files.isDirectory(socket)) {
            found.add(new Candidate(name, Source.KNOWN_SOCKET, socket.toString(), new Endpoint.Unix(socket)));
        }
    }

    private interface Visit {
        void folder(Path folder);
    }

    private static void each(Path parent, Visit visit) {
        var folders = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(parent, Files::isDirectory)) {
            stream.forEach(folders::add);
        } catch (IOException e) {
            // There is none of this kind.
            return;
        }
        folders.stream().sorted().forEach(visit::folder);
    }
}
