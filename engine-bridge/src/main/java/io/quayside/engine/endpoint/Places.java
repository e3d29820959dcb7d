package io.quayside.engine.endpoint;

import io.quayside.engine.endpoint.Candidate.Source;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Collects what is there among the places where one kind of engine may be.
final class Places {
    private final List<Candidate> found = new ArrayList<>();

    /// A socket, where there is a file that can be one.
    ///
    /// @param name what is there, for a person
    Places socket(String name, Path socket) {
        if (Files.exists(socket) && !Files.isDirectory(socket)) {
            add(name, socket.toString(), new Endpoint.Unix(socket));
        }
        return this;
    }

    /// One socket in each folder of a folder, as programs have them that run several virtual machines.
    ///
    /// @param name what is there, by the name of its folder
    Places socketInEach(Path parent, String socket, Function<String, String> name) {
        for (Path folder : folders(parent)) {
            socket(name.apply(String.valueOf(folder.getFileName())), folder.resolve(socket));
        }
        return this;
    }

    /// A named pipe, where the machine has it.
    Places pipe(String name, Surroundings surroundings, String pipe) {
        if (surroundings.pipes().list().contains(pipe)) {
            var endpoint = new Endpoint.Pipe(pipe);
            add(name, endpoint.url(), endpoint);
        }
        return this;
    }

    List<Candidate> found() {
        return List.copyOf(found);
    }

    private void add(String name, String detail, Endpoint endpoint) {
        found.add(new Candidate(name, Source.KNOWN_SOCKET, detail, endpoint));
    }

    private static List<Path> folders(Path parent) {
        var folders = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(parent, Files::isDirectory)) {
            stream.forEach(folders::add);
        } catch (IOException e) {
            // There is none of this kind.
            return List.of();
        }
        folders.sort(null);
        return folders;
    }
}
