package io.quayside.app.bench;

import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The page of the logs in a process of its own: `logs-window`, the seconds from asking for all of two million lines
/// until the window shows the last of them, against `curl` receiving the same answer on the same socket, alternately;
/// `frames-follow`, the 95th percentile of the time that JavaFX works on a frame while a container writes as fast as
/// the engine takes it; `frames-hostile`, while one writes control sequences, binary, emoji and 90,000 characters
/// without a newline, both beside what [PlainLines] needs meanwhile, while curl reads what is written; `frames-flood`,
/// with a recorded stream of a million lines a second; `frames-crowd`, with 200 containers in one tail.
record LogsWindow(AppImage image, Display display) implements Benchmark {
    private static final int LINES = 2_000_000;
    private static final int ROUNDS = 3;
    private static final double FRAME_MILLIS = 16.7;
    private static final int LEAST_FRAMES = 50;
    private static final String LINE = "INFO http.server GET /api/orders/4711 200 in 12 ms, cached, agent curl/8.5.0";

    private static final int CROWD = 200;
    private static final String HOSTILE = """
            while true; do
              printf '\\033]0;never ends \\033[38;5;208morange\\n'
              printf '\\033[2J\\033[99;99Hmoved \\033]8;;http://x.y\\007link\\033]8;;\\007\\n'
              printf 'emoji \\360\\237\\232\\200 \\346\\227\\245\\346\\234\\254 \\327\\251\\327\\234 e\\314\\201\\314\\202\\n'
              head -c 2000 /bin/busybox; echo
              i=0; while [ $i -lt 900 ]; do printf '%99d\\r' $i; i=$((i+1)); done; echo
            done
            """;

    @Override
    public List<String> names() {
        return List.of("logs-window", "frames-follow", "frames-hostile", "frames-flood", "frames-crowd");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        var jar = ProbeJar.make();
        try (var engine = TestEngine.start()) {
            var figures = new ArrayList<Figure>();
            figures.add(everything(engine, jar));
            figures.add(live(engine, jar, "frames-follow", "yes", LINE));
            figures.add(live(engine, jar, "frames-hostile", "sh", "-c", HOSTILE));
            figures.add(frames("frames-flood", probe(jar, "flood", 1_000_000, engine.dockerHost(), "flood", "FRAMES")));
            var crowd = IntStream.range(0, CROWD).mapToObj(i -> "crowd-" + i).collect(Collectors.joining("\\n"));
            figures.add(frames("frames-crowd", probe(jar, "crowd", CROWD, engine.dockerHost(), crowd, "FRAMES")));
            return figures;
        }
    }

    private static void write(TestEngine engine, String... command) {
        var line = new ArrayList<>(
                List.of("run", "--detach", "--name", "writer", "--log-opt", "max-size=50m", TestImages.BUSYBOX));
        line.addAll(List.of(command));
        engine.docker(line.toArray(String[]::new));
    }

    private Figure live(TestEngine engine, Path jar, String name, String... command)
            throws IOException, InterruptedException {
        write(engine, command);
        var window = probe(jar, "frames", 0, engine.dockerHost(), "writer", "FRAMES");
        var plain = plainLines(engine, jar);
        engine.docker("rm", "--force", "writer");
        return Figure.beside(name, millis(name, window), "ms", millis(name, plain), FRAME_MILLIS);
    }

    /// The least: a window that reads no log, while curl does.
    private String[] plainLines(TestEngine engine, Path jar) throws IOException, InterruptedException {
        var curl = Curl.following(
                engine.socket(), "http://engine/containers/writer/logs?stdout=1&stderr=1&timestamps=1&follow=1&tail=1");
        try {
            return saying("FRAMES", image.java(display, jar.toString(), PlainLines.Main.class.getName()));
        } finally {
            curl.destroy();
            curl.waitFor();
        }
    }

    private static Figure frames(String name, String[] words) throws IOException {
        return Figure.absolute(name, millis(name, words), "ms", FRAME_MILLIS);
    }

    private static double millis(String name, String[] words) throws IOException {
        if (Integer.parseInt(words[1]) < LEAST_FRAMES) {
            throw new IOException(name + ": the window drew " + words[1] + " frames, so that there is nothing to say");
        }
        return Double.parseDouble(words[3]);
    }

    private Figure everything(TestEngine engine, Path jar) throws IOException, InterruptedException {
        engine.docker(
                "run", "--name", "talker", TestImages.BUSYBOX, "sh", "-c", "yes '" + LINE + "' | head -n " + LINES);
        var url = "http://engine/containers/talker/logs?stdout=1&stderr=1&timestamps=1";
        var window = new ArrayList<Double>();
        var curl = new ArrayList<Double>();
        for (int round = 0; round <= ROUNDS; round++) {
            double byCurl = Curl.seconds(engine.socket(), url);
            var answer = probe(jar, "everything", LINES, engine.dockerHost(), "talker", "EVERYTHING");
            // What is read first comes from the disk.
            if (round > 0) {
                curl.add(byCurl);
                window.add(Double.parseDouble(answer[1]));
            }
        }
        engine.docker("rm", "--force", "talker");
        return Figure.against("logs-window", Median.of(window), "s", Median.of(curl), 1.15);
    }

    /// @return the words of the line that begins with the last argument
    private String[] probe(Path jar, String mode, long number, String host, String container, String wanted)
            throws IOException, InterruptedException {
        var settings = Files.createTempDirectory("quayside-bench");
        Files.writeString(
                settings.resolve("settings.json"),
                "{\"version\": 1, \"choices\": {\"logs.chosen\": \"" + container + "\"}}");
        return saying(
                wanted,
                image.java(
                        display,
                        jar.toString(),
                        LogsProbe.Main.class.getName(),
                        mode,
                        Long.toString(number),
                        "--engine",
                        host,
                        "--settings",
                        settings.toString(),
                        "--page",
                        "logs",
                        "--size",
                        "1200x800"));
    }

    private static String[] saying(String wanted, ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines()
                .filter(line -> line.startsWith(wanted + " "))
                .findFirst()
                .orElseThrow(() -> new IOException("The window said no " + wanted + ": " + output))
                .split(" ");
    }
}
