package io.quayside.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.RunContainer;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.live.ConnectionState.Connected;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.spec.RunSpec;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The example of the package's page is this code, which runs here on a real engine.
@ExtendWith(EngineExtension.class)
class FindWatchRunTest {
    private static final Path PAGE = Path.of("src/main/java/io/quayside/engine/package-info.java");
    private static final Path HERE = Path.of("src/test/java/io/quayside/engine/FindWatchRunTest.java");

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void theExampleFindsAnEngineWatchesItAndRunsAContainer(TestEngine test) throws InterruptedException {
        var surroundings = new Surroundings(
                Map.of("DOCKER_HOST", test.dockerHost()), test.folder(), test.folder(), Optional.empty());
        try {
            findWatchRun(surroundings, TestImages.BUSYBOX, said::add);

            assertThat(said)
                    .anyMatch(line -> line.contains("unix://"))
                    .anyMatch(line -> line.startsWith("docker run --detach " + TestImages.BUSYBOX))
                    .anyMatch(line -> line.matches("It is (RUNNING|EXITED)"));
        } finally {
            test.removeAllContainers();
        }
    }

    @Test
    void thePageShowsTheExampleAsItIs() throws IOException {
        var code = between(Files.readAllLines(HERE), "// example", "// end of the example").stream()
                .map(line -> line.isEmpty() ? "" : line.substring(8))
                .toList();
        var shown = between(Files.readAllLines(PAGE), "/// ```java", "/// ```").stream()
                .map(line -> line.length() < 5 ? "" : line.substring(4))
                .toList();

        assertThat(shown).isEqualTo(code).hasSizeLessThanOrEqualTo(30);
    }

    private static void findWatchRun(Surroundings surroundings, String image, Consumer<String> say)
            throws InterruptedException {
        // example
        // Where engines may be; the first is the one that `docker` itself would use.
        var engines = new Engines(surroundings);
        var place = engines.candidates().getFirst();
        say.accept(place.name() + " at " + place.endpoint().url());

        // Watching begins at once. Every view is a whole picture, and the engine's own.
        var connected = new CountDownLatch(1);
        Consumer<EngineView> watcher = view -> {
            for (var container : view.snapshot().containers().values()) {
                say.accept(container.name() + " is " + container.state());
            }
            if (view.connection() instanceof Connected) {
                connected.countDown();
            }
        };
        try (var engine = engines.connect(place);
                var _ = engine.subscribe(watcher)) {
            connected.await();

            // A deed is a value: it knows its command line and what it will do.
            var action = new RunContainer(RunSpec.of(image));
            say.accept(
                    action.command() + " " + action.consequences(engine.view().snapshot()));
            var made = engine.run(action, progress -> {});

            // What is shown is what the engine said, never what was asked for.
            say.accept("It is "
                    + engine.inspectContainer(made.createdId()).container().state());
        }
        // end of the example
    }

    private static List<String> between(List<String> lines, String first, String last) {
        var from = 0;
        while (!lines.get(from).strip().equals(first)) {
            from++;
        }
        var to = from + 1;
        while (!lines.get(to).strip().equals(last)) {
            to++;
        }
        return lines.subList(from + 1, to);
    }
}
