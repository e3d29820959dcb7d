package io.quayside.app.bench;

import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// `logs-bridge`: the log of a stopped container, decoded to lines, against `curl` receiving the same bytes on the same
/// socket; interleaved rounds after a warm-up, medians. `logs-recorded`: microseconds per thousand lines of a recorded
/// stream decoded to lines, where no engine is the limit (200 are 5 million a second); `logs-stored` the same with the
/// lines stored in a tail.
record LogStreams(AppImage image) implements Benchmark {
    private static final int ROUNDS = 3;
    private static final int LINES = 2_000_000;
    private static final String LOADS = "io.quayside.engine.log.LogLoads";

    @Override
    public List<String> names() {
        return List.of("logs-bridge", "logs-recorded", "logs-stored");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        var figures = new ArrayList<Figure>();
        figures.add(bridge());
        var folder = Files.createTempDirectory("quayside-bench");
        var decoded = new ArrayList<Double>();
        var stored = new ArrayList<Double>();
        try (var load = new Load(image.plain(LOADS, "recorded", folder.toString(), String.valueOf(LINES)))) {
            for (int round = 0; round < 5; round++) {
                decoded.add(1e9 / load.figure("decoded"));
                stored.add(1e9 / load.figure("stored"));
            }
        }
        figures.add(Figure.absolute("logs-recorded", Median.of(decoded), "µs/k", 200.0));
        figures.add(Figure.absolute("logs-stored", Median.of(stored), "µs/k", null));
        return figures;
    }

    private Figure bridge() throws IOException, InterruptedException {
        try (var engine = TestEngine.start()) {
            var line = "x".repeat(99);
            var id = engine.docker(
                    "run", "--detach", TestImages.BUSYBOX, "sh", "-c", "yes " + line + " | head -n " + LINES);
            Load.seconds("docker", "--host", engine.dockerHost(), "wait", id);
            var url = "http://engine/containers/" + id + "/logs?stdout=1&stderr=1&timestamps=1";
            var bridge = new ArrayList<Double>();
            var curl = new ArrayList<Double>();
            try (var load =
                    new Load(image.plain(LOADS, "bridge", engine.socket().toString(), id))) {
                for (int round = 0; round <= ROUNDS; round++) {
                    double byCurl = Load.seconds(
                            "curl",
                            "--silent",
                            "--fail",
                            "--unix-socket",
                            engine.socket().toString(),
                            "--output",
                            "/dev/null",
                            url);
                    load.next();
                    if (load.figure("lines") != LINES) {
                        throw new IOException("The bridge did not read " + LINES + " lines");
                    }
                    double byBridge = load.figure("seconds");
                    // The first round warms the engine and the compiler.
                    if (round > 0) {
                        curl.add(byCurl);
                        bridge.add(byBridge);
                    }
                }
            }
            return Figure.against("logs-bridge", Median.of(bridge), "s", Median.of(curl), 1.05);
        }
    }
}
