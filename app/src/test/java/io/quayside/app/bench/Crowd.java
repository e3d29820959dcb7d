package io.quayside.app.bench;

import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many containers on one engine, made a few at a time.
record Crowd(TestEngine engine) {
    private static final int AT_A_TIME = 4;

    void create(int count) throws InterruptedException {
        make(count, "create", "--network", "none");
    }

    void start(int count) throws InterruptedException {
        make(count, "run", "--detach");
    }

    private void make(int count, String... command) throws InterruptedException {
        try (var workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            var made = new ArrayList<Future<String>>();
            for (int i = 0; i < count; i++) {
                var line = new ArrayList<>(List.of(command));
                line.addAll(List.of(
                        "--name", "crowd-" + i, "--label", "number=" + i, TestImages.BUSYBOX, "sleep", "100000"));
                made.add(workers.submit(() -> engine.docker(line.toArray(String[]::new))));
            }
            for (var one : made) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
