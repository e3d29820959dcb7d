package io.quayside.app.bench;

import io.quayside.testkit.TestEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// With 2,000 containers on the engine, from the selection of a row to the frame that shows its details, without what
/// `curl` needs for the same inspection: `details-open`, the 95th percentile of 40 openings; `details-first`, the
/// first one, which builds the pane.
record DetailsOpen(AppImage image, Display display) implements Benchmark {
    private static final int CONTAINERS = 2000;
    private static final int OPENINGS = 41;
    private static final int PERCENTILE = 95;
    private static final double TARGET = 100;

    @Override
    public List<String> names() {
        return List.of("details-open", "details-first");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        try (var engine = TestEngine.start()) {
            new Crowd(engine).create(CONTAINERS);
            var byCurl = new ArrayList<Double>();
            for (int i = 0; i < OPENINGS; i++) {
                byCurl.add(Curl.seconds(engine.socket(), "http://engine/containers/crowd-" + i + "/json") * 1000);
            }
            double own = Median.of(byCurl);
            var opened = openings(engine);
            double first = opened.removeFirst() - own;
            opened.sort(null);
            double most = opened.get(opened.size() * PERCENTILE / 100) - own;
            return List.of(
                    Figure.absolute("details-open", most, "ms", TARGET),
                    Figure.absolute("details-first", first, "ms", TARGET));
        }
    }

    private List<Double> openings(TestEngine engine) throws IOException, InterruptedException {
        var process = image.java(
                        display,
                        ProbeJar.make().toString(),
                        DetailsProbe.Main.class.getName(),
                        Integer.toString(CONTAINERS),
                        Integer.toString(OPENINGS),
                        "--engine",
                        engine.dockerHost(),
                        "--settings",
                        Files.createTempDirectory("quayside-bench").toString(),
                        "--page",
                        "containers",
                        "--size",
                        "1200x800")
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var millis = new ArrayList<Double>();
        output.lines()
                .filter(line -> line.startsWith("OPENED "))
                .forEach(line -> millis.add(Double.parseDouble(line.substring("OPENED ".length()))));
        if (millis.size() != OPENINGS) {
            throw new IOException("The window opened " + millis.size() + " details of " + OPENINGS + ": " + output);
        }
        return millis;
    }
}
