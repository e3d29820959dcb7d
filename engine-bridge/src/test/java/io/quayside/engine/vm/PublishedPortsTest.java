package io.quayside.engine.vm;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A real engine whose ports are opened by a forwarder that only takes notes.
@ExtendWith(EngineExtension.class)
class PublishedPortsTest {
    private final TestEngine engine;
    private final Notes notes = new Notes();

    PublishedPortsTest(@Private TestEngine engine) {
        this.engine = engine;
    }

    @AfterEach
    void clean() {
        engine.removeAllContainers();
    }

    @Test
    void portsComeAndGoWithTheirContainers() {
        run("before", "18080:80");
        try (var ports = follow()) {
            Await.until("the port of a container that ran before", () -> open("tcp:18080"));
            run("after", "18081:80/udp");
            Await.until("the port of a new container", () -> open("tcp:18080", "udp:18081"));
            assertThat(ports.running()).isEqualTo(2);
            engine.docker("stop", "before");
            Await.until("the port to be closed", () -> open("udp:18081"));
            engine.docker("start", "before");
            Await.until("the port to be back", () -> open("tcp:18080", "udp:18081"));
        }
    }

    @Test
    void aPortThatIsTakenIsToldAndTriedAgain() {
        notes.taken.add("tcp:18082");
        run("late", "18082:80");
        try (var ports = follow()) {
            Await.until(
                    "word of the conflict",
                    () -> ports.ports().equals(java.util.List.of(new PublishedPort("tcp", 18082, "late", "taken"))));
            notes.taken.clear();
            Await.until(
                    "the port to be open",
                    () -> open("tcp:18082") && ports.ports().stream().allMatch(PublishedPort::isOpen));
        }
    }

    @Test
    void whatIsOpenAlreadyIsNeitherOpenedAgainNorForgotten() {
        notes.open.add("tcp:18083");
        notes.open.add("tcp:18084");
        run("old", "18083:80");
        try (var ports = follow()) {
            Await.until("the port of nobody to be closed", () -> open("tcp:18083"));
            Await.until(
                    "the port to be known",
                    () -> ports.ports().equals(java.util.List.of(new PublishedPort("tcp", 18083, "old", ""))));
            assertThat(notes.asked).isEmpty();
        }
    }

    @Test
    void anEngineThatComesBackIsFollowedAgain() {
        try (var ports = follow()) {
            run("one", "18085:80");
            Await.until("the port", () -> open("tcp:18085"));
            engine.restart();
            Await.until("the port to be closed", () -> open());
            engine.docker("start", "one");
            Await.until("the port to be back", () -> open("tcp:18085"));
            Await.until("it to be told", () -> ports.ports().size() == 1);
        }
    }

    private PublishedPorts follow() {
        return PublishedPorts.follow(new Endpoint.Unix(engine.socket()), notes);
    }

    private boolean open(String... expected) {
        return notes.open.equals(Set.of(expected));
    }

    private void run(String name, String port) {
        engine.docker("run", "-d", "--name", name, "-p", port, "quayside/busybox:1", "sleep", "1000");
    }

    private static final class Notes implements PortForwarder {
        private final Set<String> open = ConcurrentHashMap.newKeySet();
        private final Set<String> taken = ConcurrentHashMap.newKeySet();
        private final Set<String> asked = ConcurrentHashMap.newKeySet();

        @Override
        public String open(Opening opening) {
            asked.add(name(opening));
            if (taken.contains(name(opening))) {
                return "taken";
            }
            open.add(name(opening));
            return "";
        }

        @Override
        public void close(Opening opening) {
            open.remove(name(opening));
        }

        @Override
        public Set<Opening> opened() {
            var all = new java.util.HashSet<Opening>();
            open.forEach(name -> all.add(new Opening(name.substring(0, 3), Integer.parseInt(name.substring(4)))));
            return all;
        }

        private static String name(Opening opening) {
            return opening.protocol() + ":" + opening.port();
        }
    }
}
