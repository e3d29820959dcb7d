package io.quayside.app.bench;

import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Many containers on one engine, made a few at a time.
record Crowd(TestEngine engine) {
    private static final int AT_A_TIME = 4;

    void create(int count) throws InterruptedException {
        make(count, "create", "--network", "none");
    }

    void start(int count) throws InterruptedException {
        make(count, "run", "--detach");
    }

    /// As many images, each of its own.
    void images(int count) throws InterruptedException {
        var files = engine.folder().resolve("crowd.tar");
        engine.docker("create", "--name", "files-of-crowd", TestImages.BUSYBOX);
        engine.docker("export", "--output", files.toString(), "files-of-crowd");
        engine.docker("rm", "files-of-crowd");
        each(count, i -> engine.docker("import", "--message", "number " + i, files.toString(), "crowd-" + i + ":1"));
    }

    private void make(int count, String... command) throws InterruptedException {
        each(count, i -> {
            var line = new ArrayList<>(List.of(command));
            line.addAll(
                    List.of("--name", "crowd-" + i, "--label", "number=" + i, TestImages.BUSYBOX, "sleep", "100000"));
            return engine.docker(line.toArray(String[]::new));
        });
    }

    private static void each(int count, IntFunction<String> deed) throws InterruptedException {
        try (var workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            var made = new ArrayList<Future<String>>();
            for (int i = 0; i < count; i++) {
                int number = i;
                made.add(workers.submit(() -> deed.apply(number)));
            }
            for (var one : made) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
