package io.quayside.app.bench;

import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `first-table`: from the start of the process to the containers table filled, against the first frame of an empty
/// JavaFX window on the same runtime with the same flags and the same AOT cache; and `plain-table`, until a window with
/// nothing but JavaFX's own table has drawn itself. Interleaved rounds, medians.
record FirstTable(AppImage image, Display display) implements Benchmark {
    private static final int ROUNDS = 9;
    private static final int CONTAINERS = 20;
    private static final double TARGET = 1.5;

    @Override
    public List<String> names() {
        return List.of("first-table", "plain-table");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        var probe = ProbeJar.make().toString();
        try (var engine = TestEngine.start()) {
            for (int i = 0; i < CONTAINERS; i++) {
                engine.docker("create", "--name", "web-" + i, TestImages.BUSYBOX);
            }
            var table = new ArrayList<Double>();
            var plain = new ArrayList<Double>();
            var empty = new ArrayList<Double>();
            for (int round = 0; round <= ROUNDS; round++) {
                var settings = Files.createTempDirectory("quayside-bench");
                var toWindow = millisTo("FIRST_FRAME", image.java(display, probe, EmptyWindow.class.getName()));
                var toPlain = millisTo("FIRST_FRAME", image.java(display, probe, PlainTable.class.getName()));
                var toTable = millisTo(
                        "FIRST_TABLE",
                        image.quayside(
                                display,
                                "--engine",
                                engine.dockerHost(),
                                "--settings",
                                settings.toString(),
                                "--print-first-table"));
                // The first round warms the disk's cache.
                if (round > 0) {
                    empty.add(toWindow);
                    plain.add(toPlain);
                    table.add(toTable);
                }
            }
            return List.of(
                    Figure.against("first-table", Median.of(table), "ms", Median.of(empty), TARGET),
                    Figure.informing("plain-table", Median.of(plain), "ms", Median.of(empty)));
        }
    }

    private static double millisTo(String mark, ProcessBuilder builder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = builder.start();
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(mark)) {
                    return (System.nanoTime() - start) / 1e6;
                }
            }
            throw new IOException("The process ended without saying " + mark + ": " + builder.command());
        } finally {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
