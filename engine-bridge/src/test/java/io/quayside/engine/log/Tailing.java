package io.quayside.engine.log;

import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.live.ConnectionState;
import io.quayside.testkit.Await;
import io.quayside.testkit.RealEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A watched engine and a tail on it, beside what `docker logs` says.
final class Tailing implements AutoCloseable {
    final RealEngine test;
    final Engine engine;
    private final List<LogTail> tails = new ArrayList<>();

    Tailing(RealEngine test) {
        this(test, test.socket());
    }

    /// @param socket by which the engine is reached
    Tailing(RealEngine test, Path socket) {
        this.test = test;
        var surroundings = new Surroundings(Map.of(), test.folder(), test.folder(), Optional.empty());
        var candidate = new Candidate("test", Candidate.Source.CHOSEN, test.dockerHost(), new Endpoint.Unix(socket));
        engine = new Engines(surroundings).connect(candidate);
        Await.until("a connection", this::isConnected);
    }

    boolean isConnected() {
        return engine.view().connection() instanceof ConnectionState.Connected;
    }

    LogTail open(LogOptions options, String... ids) {
        var refs = Stream.of(ids).map(id -> new ContainerRef(id, "name")).toList();
        LogTail tail = engine.logs(refs, options);
        tails.add(tail);
        return tail;
    }

    /// What `docker logs` writes to its standard output and its standard error.
    byte[] dockerLogs(LogStream stream, String id) throws IOException, InterruptedException {
        Path out = Files.createTempFile(test.folder(), "logs", ".out");
        Path err = Files.createTempFile(test.folder(), "logs", ".err");
        int exit = test.dockerProcess("logs", id)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new AssertionError(Files.readString(err));
        }
        return Files.readAllBytes(stream == LogStream.STDOUT ? out : err);
    }

    static byte[] bytes(LogTail tail, LogStream stream) {
        var bytes = new ByteArrayOutputStream();
        lines(tail).filter(line -> line.stream() == stream).forEach(line -> {
            bytes.writeBytes(line.bytes());
            if (line.terminated()) {
                bytes.write('\n');
            }
        });
        return bytes.toByteArray();
    }

    static Stream<LogLine> lines(LogTail tail) {
        LineStore store = tail.store();
        return Stream.iterate(0L, i -> i < store.size(), i -> i + 1).map(store::line);
    }

    static List<String> texts(LogTail tail) {
        return lines(tail)
                .filter(line -> line.stream() != LogStream.NOTE)
                .map(LogLine::text)
                .toList();
    }

    static List<LogNote.Kind> notes(LogTail tail) {
        return lines(tail)
                .filter(line -> line.stream() == LogStream.NOTE)
                .map(line -> LogNote.of(line).kind())
                .toList();
    }

    @Override
    public void close() {
        tails.forEach(LogTail::close);
        engine.close();
        test.removeAllContainers();
    }
}
