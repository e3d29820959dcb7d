package io.quayside.app.bench;

import io.quayside.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A window left open on the containers view with 100 running containers, nobody touching it:
/// `idle-app`, CPU seconds of Quayside in 30 s, beside those of an empty JavaFX window on the same runtime, whose pulse
/// timer never rests under GTK; `idle-engine`, CPU seconds that `dockerd` spends more in 30 s than
/// without Quayside; `idle-containerd`, the same of its containerd; `memory`, Quayside's resident memory at the end.
record IdleWindow(AppImage image, Display display) implements Benchmark {
    private static final int CONTAINERS = 100;
    private static final int SETTLE_SECONDS = 45;
    private static final int MEASURE_SECONDS = 30;

    @Override
    public List<String> names() {
        return List.of("idle-app", "idle-engine", "idle-containerd", "memory");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        try (var engine = TestEngine.start()) {
            new Crowd(engine).start(CONTAINERS);
            var dockerd = engine.process();
            var containerd = ProcessTimes.childNamed(dockerd, "containerd");
            rest(10);
            double dockerdAlone = -ProcessTimes.cpuSeconds(dockerd);
            double containerdAlone = -ProcessTimes.cpuSeconds(containerd);
            rest(MEASURE_SECONDS);
            dockerdAlone += ProcessTimes.cpuSeconds(dockerd);
            containerdAlone += ProcessTimes.cpuSeconds(containerd);

            double empty = emptyWindow();
            var settings = Files.createTempDirectory("quayside-bench");
            var process = image.quayside(display, "--engine", engine.dockerHost(), "--settings", settings.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                rest(SETTLE_SECONDS);
                double app = -ProcessTimes.cpuSeconds(process.toHandle());
                double dockerdWatched = -ProcessTimes.cpuSeconds(dockerd);
                double containerdWatched = -ProcessTimes.cpuSeconds(containerd);
                rest(MEASURE_SECONDS);
                app += ProcessTimes.cpuSeconds(process.toHandle());
                dockerdWatched += ProcessTimes.cpuSeconds(dockerd);
                containerdWatched += ProcessTimes.cpuSeconds(containerd);
                double memory = ProcessTimes.residentMegabytes(process.toHandle());
                return List.of(
                        Figure.beside("idle-app", app, "CPU s", empty, 0.3),
                        Figure.absolute("idle-engine", Math.max(0, dockerdWatched - dockerdAlone), "CPU s", 0.15),
                        Figure.absolute(
                                "idle-containerd", Math.max(0, containerdWatched - containerdAlone), "CPU s", null),
                        Figure.absolute("memory", memory, "MB", 250.0));
            } finally {
                process.destroy();
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
        }
    }

    private double emptyWindow() throws IOException, InterruptedException {
        var jar = ProbeJar.make();
        var process = image.java(display, jar.toString(), EmptyWindow.class.getName())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            rest(SETTLE_SECONDS);
            double before = ProcessTimes.cpuSeconds(process.toHandle());
            rest(MEASURE_SECONDS);
            return ProcessTimes.cpuSeconds(process.toHandle()) - before;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    // The passing of time is what is measured here.
    private static void rest(int seconds) throws InterruptedException {
        TimeUnit.SECONDS.sleep(seconds);
    }
}
