package io.quayside.engine.endpoint;

import io.quayside.engine.endpoint.Candidate.Source;
import io.quayside.engine.endpoint.Endpoint.TlsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Quayside's own virtual machine. On Windows its engine is reached at its port, by mutual TLS; elsewhere at the socket
/// that stands for it while a Quayside runs.
final class QuaysideVm implements Discovery {
    private static final String NAME = "Quayside VM";

    @Override
    public List<Candidate> look(Surroundings surroundings) {
        Path folder = surroundings.vmFolder();
        if (surroundings.system() != OperatingSystem.WINDOWS) {
            return new Places().socket(NAME, folder.resolve("engine.sock")).found();
        }
        return Stream.of(folder, folder.resolveSibling("qemu"))
                .flatMap(QuaysideVm::atItsPort)
                .toList();
    }

    private static Stream<Candidate> atItsPort(Path folder) {
        Path port = folder.resolve("port");
        try {
            if (!Files.exists(port)) {
                return Stream.empty();
            }
            int number = Integer.parseInt(Files.readString(port).strip());
            var engine = new Endpoint.Tcp("127.0.0.1", number, TlsFiles.in(folder.resolve("tls"), true));
            return Stream.of(new Candidate(NAME, Source.KNOWN_SOCKET, port.toString(), engine));
        } catch (IOException | NumberFormatException e) {
            // A VM that is not whole: its own page tells about it.
            return Stream.empty();
        }
    }
}
