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
/// JavaFX window on the same runtime with the same flags and the same AOT cache. Interleaved rounds, medians.
record FirstTable(AppImage image, Display display) implements Benchmark {
    private static final int ROUNDS = 9;
    private static final int CONTAINERS = 20;
    private static final double TARGET = 1.5;

    @Override
    public List<String> names() {
        return List.of("first-table");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        var emptyWindow = ProbeJar.make();
        try (var engine = TestEngine.start()) {
            for (int i = 0; i < CONTAINERS; i++) {
                engine.docker("create", "--name", "web-" + i, TestImages.BUSYBOX);
            }
            var table = new ArrayList<Double>();
            var empty = new ArrayList<Double>();
            for (int round = 0; round <= ROUNDS; round++) {
                var settings = Files.createTempDirectory("quayside-bench");
                var toWindow = millisTo(
                        "FIRST_FRAME", image.java(display, emptyWindow.toString(), EmptyWindow.class.getName()));
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
                    table.add(toTable);
                }
            }
            return List.of(Figure.against("first-table", Median.of(table), "ms", Median.of(empty), TARGET));
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
