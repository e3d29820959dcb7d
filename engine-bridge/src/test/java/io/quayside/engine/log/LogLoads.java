package io.quayside.engine.log;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.transport.ChannelHttp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Loads for the benchmarks, as programs of their own, so that they run on Quayside's runtime with its flags. Each
/// prints figures, one `name value` per line, and reads a line from its input between two of them where it has to wait.
public final class LogLoads {
    private static final int ROUNDS = 5;

    private LogLoads() {}

    /// `bridge SOCKET CONTAINER` | `recorded LINES` | `search FOLDER LINES FILE` — see the methods.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "bridge" -> bridge(Path.of(arguments[1]), arguments[2]);
            case "recorded" -> recorded(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            case "search" ->
                search(
                        Path.of(arguments[1]),
                        Path.of(arguments[2]),
                        List.of(arguments).subList(3, arguments.length));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /// For each line of its input, reads the container's whole log, decoded to lines, and says how many and how long it
    /// took, in seconds.
    private static void bridge(Path socket, String container) throws IOException {
        try (var http = new ChannelHttp(new Endpoint.Unix(socket))) {
            var api = DockerApi.connect(http, Duration.ofSeconds(10));
            while (System.in.read() == '\n') {
                var counter = new Counter();
                long start = System.nanoTime();
                try (var answer = api.log(container, false, null, null)) {
                    split(answer.body(), counter);
                }
                print("lines", counter.lines);
                print("seconds", (System.nanoTime() - start) / 1e9);
            }
        }
    }

    /// Decodes a recorded stream to lines and stores them in a tail, several times; prints lines per second.
    private static void recorded(Path folder, int lines) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var counter = new Counter();
            long start = System.nanoTime();
            try (var answer = new RecordedEngine(lines).open(new LogRequest("a", false, LogOptions.ALL, 0))) {
                split(answer.body(), counter);
            }
            print("decoded", counter.lines / ((System.nanoTime() - start) / 1e9));
            try (var store = new LogFolder(folder);
                    var tail = LogTail.open(
                            new RecordedEngine(lines), List.of("a"), new LogOptions(LogOptions.ALL, false), store)) {
                long begin = System.nanoTime();
                awaitSize(tail, lines);
                print("stored", lines / ((System.nanoTime() - begin) / 1e9));
            }
        }
    }

    /// Tails 10 million lines and writes them to a file too; prints by how many bytes the process grew; then, for each
    /// query and round, the hits and the seconds that it took. A query that begins with `re:` is an expression.
    private static void search(Path folder, Path copy, List<String> queries) throws IOException {
        var engine = RecordedEngine.tenMillion();
        System.gc();
        double before = residentMegabytes();
        try (var store = new LogFolder(folder);
                var tail = LogTail.open(engine, List.of("a"), new LogOptions(LogOptions.ALL, false), store)) {
            awaitSize(tail, RecordedEngine.TEN_MILLION);
            print("megabytes", residentMegabytes() - before);
            new LogSave(copy, false, SavedLine.EXACT)
                    .write(tail, tail.store().size(), line -> true, (at, of) -> {}, () -> false);
            print("saved", Files.size(copy));
            while (System.in.read() == '\n') {
                for (String query : queries) {
                    search(tail, query);
                }
            }
            print("after", residentMegabytes() - before);
        }
    }

    private static void search(LogTail tail, String query) {
        boolean regex = query.startsWith("re:");
        var wanted = new LogQuery(regex ? query.substring(3) : query, regex, true);
        long start = System.nanoTime();
        try (var search = LogSearch.start(tail, wanted, 0, () -> {})) {
            while (!search.isUpToDate()) {
                LockSupport.parkNanos(200_000);
            }
            print("hits", search.hits().count());
        }
        print("seconds", (System.nanoTime() - start) / 1e9);
    }

    private static void awaitSize(LogTail tail, long lines) {
        while (tail.store().size() < lines) {
            LockSupport.parkNanos(200_000);
        }
    }

    private static void split(InputStream body, LineSink sink) throws IOException {
        var splitter = new FramedSplitter(sink, FramedSplitter.Joining.BY_TIME);
        byte[] buffer = new byte[64 << 10];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            splitter.accept(buffer, 0, read);
        }
        splitter.end();
    }

    private static double residentMegabytes() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("No VmRSS");
    }

    private static void print(String name, double value) {
        System.out.println(name + " " + value);
        System.out.flush();
    }

    private static final class Counter implements LineSink {
        private long lines;

        @Override
        public void line(long timestamp, LogStream stream, boolean terminated, byte[] bytes, int from, int length) {
            lines++;
        }
    }
}
