package io.quayside.engine.endpoint;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The virtual machines of `podman machine`, which is how Podman runs on macOS and Windows.
final class PodmanMachine implements Discovery {
    private static final String SOCKET = "-api.sock";

    @Override
    public List<Candidate> look(Surroundings surroundings) {
        var places = new Places();
        switch (surroundings.system()) {
            case WINDOWS ->
                surroundings.pipes().list().stream()
                        .filter(pipe -> pipe.startsWith("podman-machine-"))
                        .sorted()
                        .forEach(pipe -> places.pipe(name(pipe), surroundings, pipe));
            case MACOS -> surroundings.variable("TMPDIR").map(Path::of).ifPresent(folder -> machines(folder, places));
            case LINUX -> surroundings.runtimeFolder().ifPresent(folder -> machines(folder, places));
        }
        // Older ones; newer ones keep a link here.
        Path machines = surroundings.home().resolve(".local/share/containers/podman/machine");
        places.socketInEach(machines, "podman.sock", PodmanMachine::name);
        places.socket("Podman machine", machines.resolve("podman.sock"));
        return places.found();
    }

    private static void machines(Path runtimeFolder, Places places) {
        for (Path socket : sockets(runtimeFolder.resolve("podman"))) {
            fileName(socket)
                    .map(name -> name.substring(0, name.length() - SOCKET.length()))
                    .ifPresent(name -> places.socket(name(name), socket));
        }
    }

    private static List<Path> sockets(Path folder) {
        var sockets = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + SOCKET)) {
            stream.forEach(sockets::add);
        } catch (IOException e) {
            return List.of();
        }
        sockets.sort(null);
        return sockets;
    }

    private static Optional<String> fileName(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString);
    }

    private static String name(String machine) {
        return "Podman machine (" + machine + ")";
    }
}
