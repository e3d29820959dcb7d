package io.quayside.app.bench;

import io.quayside.app.bench.TablesProbe.Work;
import io.quayside.testkit.TestEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Long tables in a process of their own, `frames-containers-…` with 2,000 containers and `frames-images-…` with 1,000
/// images: the 95th percentile of the time that JavaFX works on a frame while they are scrolled, sorted and filtered,
/// beside what [PlainRows] needs for the first two.
record TablesWindow(AppImage image, Display display) implements Benchmark {
    private static final int CONTAINERS = 2000;
    private static final int IMAGES = 1000;
    private static final double FRAME_MILLIS = 16.7;
    private static final int LEAST_FRAMES = 20;

    @Override
    public List<String> names() {
        return Stream.of("containers", "images")
                .flatMap(page -> Stream.of(Work.values()).map(work -> name(page, work)))
                .toList();
    }

    private static String name(String page, Work work) {
        return "frames-" + page + "-" + work.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        var jar = ProbeJar.make();
        try (var engine = TestEngine.start()) {
            new Crowd(engine).create(CONTAINERS);
            new Crowd(engine).images(IMAGES);
            var figures = new ArrayList<Figure>();
            for (var work : Work.values()) {
                // A table of its own has nothing to type into.
                var plain = work == Work.FILTER ? null : plain(jar, work);
                figures.add(
                        figure(name("containers", work), window(jar, engine, "containers", CONTAINERS, work), plain));
                figures.add(figure(name("images", work), window(jar, engine, "images", IMAGES, work), plain));
            }
            return figures;
        }
    }

    private static Figure figure(String name, double value, @Nullable Double plain) {
        return plain == null
                ? Figure.absolute(name, value, "ms", FRAME_MILLIS)
                : Figure.beside(name, value, "ms", plain, FRAME_MILLIS);
    }

    private double plain(Path jar, Work work) throws IOException, InterruptedException {
        return millis(image.java(
                display, jar.toString(), PlainRows.Main.class.getName(), Integer.toString(CONTAINERS), work.name()));
    }

    private double window(Path jar, TestEngine engine, String page, int rows, Work work)
            throws IOException, InterruptedException {
        return millis(image.java(
                display,
                jar.toString(),
                TablesProbe.Main.class.getName(),
                page,
                Integer.toString(rows),
                work.name(),
                "--engine",
                engine.dockerHost(),
                "--settings",
                Files.createTempDirectory("quayside-bench").toString(),
                "--size",
                "1200x800"));
    }

    private static double millis(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var words = output.lines()
                .filter(line -> line.startsWith("FRAMES "))
                .findFirst()
                .orElseThrow(() -> new IOException("The window said nothing of frames: " + output))
                .split(" ");
        if (Integer.parseInt(words[1]) < LEAST_FRAMES) {
            throw new IOException("The window drew " + words[1] + " frames, so that there is nothing to say");
        }
        return Double.parseDouble(words[3]);
    }
}
