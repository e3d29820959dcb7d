package io.quayside.engine.conformance;

import static io.quayside.testkit.EngineRelease.PODMAN;

import io.quayside.engine.life.LifeListener;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.model.ContainerEvent;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.StatsSample;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestImages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/// Logs, statistics and events.
final class StreamCases {
    static final List<Case> ALL = List.of(
            Case.of("both streams of a log", "[STDERR err, STDOUT out]", lab -> {
                var it = lab.run(TestImages.BUSYBOX, "sh", "-c", "echo out; echo err >&2");
                lab.end(it);
                return lab.log(it);
            }),
            Case.of("the log of a terminal", "[STDOUT out]", lab -> {
                var it = lab.run("--tty", TestImages.BUSYBOX, "echo", "out");
                lab.end(it);
                return lab.log(it);
            }),
            Case.of("bytes that look like a frame's head, from a terminal", "[STDOUT \u0001\u0002hello]", lab -> {
                var it = lab.run("--tty", TestImages.BUSYBOX, "printf", "\\001\\002hello\\n");
                lab.end(it);
                return lab.log(it);
            }),
            Case.of("a line of 40,000 bytes", "40000", lab -> {
                var it = lab.run(TestImages.BUSYBOX, "sh", "-c", "head -c 40000 /dev/zero | tr '\\000' x; echo");
                lab.end(it);
                return String.join(
                        "+",
                        lab.log(it).stream()
                                .map(line -> String.valueOf(line.length() - "STDOUT ".length()))
                                .toList());
            }),
            Case.of("a log that grows", "seen", lab -> {
                var it = lab.run(TestImages.BUSYBOX, "sh", "-c", "echo one; sleep 0.3; echo two; sleep 600");
                try (var tail = lab.engine.logs(List.of(it), LogOptions.following(10))) {
                    Await.until("both lines", () -> tail.store().size() == 2);
                    return "seen";
                }
            }),
            Case.of("statistics of a busy container", true, lab -> {
                var it = lab.run(TestImages.BUSYBOX, "sh", "-c", "while :; do :; done");
                var samples = new CopyOnWriteArrayList<StatsSample>();
                try (var feed = lab.engine.stats(samples::addAll)) {
                    feed.watch(Set.of(it.id()));
                    Await.until(
                            "a processor in use",
                            () -> samples.stream()
                                    .anyMatch(sample -> sample.cpuPercent() > 10 && sample.memoryUsed() > 0));
                }
                return true;
            }),
            Case.of("statistics of what has ended", "none", lab -> {
                var it = lab.run(TestImages.BUSYBOX, "true");
                lab.end(it);
                return lab.api.stats(it.id()).isPresent() ? "some" : "none";
            }),
            Case.of(
                            "the events of a short life",
                            "[attach, create, destroy, die, network connect, network disconnect, start]",
                            lab -> {
                                try (var events = lab.api.events(lab.api.engineTime())) {
                                    lab.real.docker("run", "--rm", "--name=short", TestImages.BUSYBOX, "true");
                                    var last = lab.create(TestImages.BUSYBOX).id();
                                    var seen = new TreeSet<String>();
                                    for (var event = events.next();
                                            event != null && !event.actorId().equals(last);
                                            event = events.next()) {
                                        seen.add((event.type().equals("container") ? "" : event.type() + " ")
                                                + event.action());
                                    }
                                    return seen;
                                }
                            })
                    .but(PODMAN, "[attach, create, die, init, remove, start]"),
            Case.of("the processes of a container", "[UID, PID, PPID, C, STIME, TTY, TIME, CMD] [sleep 600]", lab -> {
                        var table = lab.engine.processes(lab.specimen().id());
                        return table.columns() + " "
                                + table.rows().stream().map(List::getLast).toList();
                    })
                    .but(PODMAN, "[USER, PID, PPID, %CPU, ELAPSED, TTY, TIME, COMMAND] [sleep 600]"),
            Case.of("the processes of what has ended", "CONFLICT", lab -> {
                        var it = lab.run(TestImages.BUSYBOX, "true");
                        lab.end(it);
                        return lab.refusal(() -> lab.engine.processes(it.id()));
                    })
                    .but(PODMAN, "done"),
            Case.of(
                            "the events of one container, those before and those to come",
                            "[create, start] [kill 9, die 137]",
                            lab -> {
                                var it = lab.sleeper();
                                lab.picture(
                                        picture -> picture.container(it.id()).isPresent());
                                var seen = new LifeRecord();
                                try (var _ = lab.engine.events(lab.container(it), seen)) {
                                    Await.until("what had been", () -> !seen.past.isEmpty());
                                    lab.real.docker("kill", it.id());
                                    Await.until(
                                            "its end",
                                            () -> seen.words(seen.news).contains("die 137"));
                                }
                                return seen.words(seen.past) + " " + seen.words(seen.news.subList(0, 2));
                            })
                    .but(PODMAN, "[create, init, start] [kill, die 137]"));

    /// What somebody is told who looks at one container.
    private static final class LifeRecord implements LifeListener {
        private final List<ContainerEvent> past = new CopyOnWriteArrayList<>();
        private final List<ContainerEvent> news = new CopyOnWriteArrayList<>();

        @Override
        public void remembered(List<ContainerEvent> events) {
            past.addAll(events);
        }

        @Override
        public void happened(ContainerEvent event) {
            news.add(event);
        }

        @Override
        public void interrupted(EngineException why) {}

        private List<String> words(List<ContainerEvent> events) {
            return events.stream()
                    .map(event -> (event.action() + " "
                                    + event.attributes().getOrDefault("signal", "")
                                    + event.attributes().getOrDefault("exitCode", ""))
                            .strip())
                    .toList();
        }
    }

    private StreamCases() {}
}
