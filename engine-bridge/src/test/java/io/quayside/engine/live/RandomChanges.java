package io.quayside.engine.live;

import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Changes an engine at random with the real command line. Commands that make no sense at that moment (start what is
/// gone) are given all the same, as people do.
final class RandomChanges {
    private static final int PEOPLE = 3;

    private final TestEngine engine;
    private final Random random;
    private final List<String> containers = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    private final List<String> volumes = new ArrayList<>();
    private final List<String> networks = new ArrayList<>();
    private int made;
    private final AtomicInteger done = new AtomicInteger();

    RandomChanges(TestEngine engine, long seed) {
        this.engine = engine;
        this.random = new Random(seed);
    }

    /// How many the engine agreed to.
    int done() {
        return done.get();
    }

    /// Several at a time, as on a machine with several people; returns when all are done.
    void make(int count) {
        try (var people =
                Executors.newFixedThreadPool(PEOPLE, Thread.ofVirtual().factory())) {
            for (int i = 0; i < count; i++) {
                people.submit(this::change);
            }
        }
    }

    private void change() {
        switch (number(20)) {
            case 0, 1 -> docker("create", "--name", made(containers, "c"), TestImages.BUSYBOX, "sleep", "600");
            case 2, 3, 4 -> docker("run", "-d", "--name", made(containers, "c"), TestImages.BUSYBOX, "sleep", "600");
            case 5 -> docker("run", "-d", "--name", made(containers, "c"), TestImages.BUSYBOX, "false");
            case 6 -> runWithThings();
            case 7 -> docker("start", any(containers));
            case 8 -> docker("stop", any(containers));
            case 9 -> docker("kill", any(containers));
            case 10 -> docker("pause", any(containers));
            case 11 -> docker("unpause", any(containers));
            case 12 -> docker("rename", any(containers), made(containers, "renamed"));
            case 13, 14 -> docker("rm", "--force", "--volumes", taken(containers));
            case 15 -> docker("tag", TestImages.BUSYBOX, made(images, "local/i") + ":1");
            case 16 -> docker("rmi", taken(images) + ":1");
            case 17 -> volumes();
            default -> networks();
        }
    }

    private void runWithThings() {
        docker(
                "run",
                "-d",
                "--name",
                made(containers, "c"),
                "--label",
                "colour=blue",
                "--publish-all",
                "--expose",
                "80",
                "--volume",
                any(volumes) + ":/data",
                "--volume",
                "/anonymous",
                "--restart",
                "always",
                TestImages.BUSYBOX,
                "sleep",
                "600");
    }

    private void volumes() {
        if (number(2) == 0) {
            docker("volume", "create", made(volumes, "v"));
        } else {
            docker("volume", "rm", taken(volumes));
        }
    }

    private void networks() {
        switch (number(4)) {
            case 0 -> docker("network", "create", made(networks, "n"));
            case 1 -> docker("network", "rm", taken(networks));
            case 2 -> docker("network", "connect", any(networks), any(containers));
            default -> docker("network", "disconnect", any(networks), any(containers));
        }
    }

    private void docker(String... command) {
        try {
            engine.docker(command);
            done.incrementAndGet();
        } catch (AssertionError e) {
            // The engine refused; nothing has changed, or half of it.
        }
    }

    private synchronized String made(List<String> names, String prefix) {
        names.add(prefix + made++);
        return names.getLast();
    }

    private synchronized String any(List<String> names) {
        return names.isEmpty() ? "nothing" : names.get(random.nextInt(names.size()));
    }

    private synchronized String taken(List<String> names) {
        return names.isEmpty() ? "nothing" : names.remove(random.nextInt(names.size()));
    }

    private synchronized int number(int bound) {
        return random.nextInt(bound);
    }
}
