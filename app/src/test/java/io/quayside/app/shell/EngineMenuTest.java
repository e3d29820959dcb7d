package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.app.wiring.RealEngines;
import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.Finding;
import io.quayside.engine.endpoint.Addresses;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.setup.Machine;
import io.quayside.engine.vm.VmBackend;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EngineExtension.class)
class EngineMenuTest {
    private static final List<String> LINES = List.of("first", "nobody", "the same", "last");

    private final CountDownLatch answers = new CountDownLatch(1);
    private final List<Candidate> places = new CopyOnWriteArrayList<>();

    @Test
    void noLineMovesWhileTheMenuIsOpen(TestEngine engine, @TempDir Path folder) throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("link.sock"), engine.socket());
        places.add(place("first", engine.dockerHost()));
        places.add(place("nobody", "unix:///none/" + "that/is/a/long/path/to/a/socket/".repeat(8) + "none.sock"));
        places.add(place("the same", "unix://" + link));
        places.add(place("last", "unix:///none.sock"));
        try (var app = AppRunner.with(new LateAnswers(), folder, "--page", "containers")) {
            app.awaitText("event stream open since");
            app.click("engine.chooser");
            app.awaitText("Asking…");
            var before = LINES.stream().map(name -> bounds(app, name)).toList();

            places.add(place("new", "unix:///new.sock"));
            answers.countDown();
            app.awaitText("The same engine as first");
            app.awaitText("there is no such socket");
            app.awaitGone("Asking…");

            assertThat(LINES.stream().map(name -> bounds(app, name)).toList()).isEqualTo(before);
            app.snapshotMenu("engine-menu-late");
            app.clickText("Look again");
            app.click("engine.chooser");
            app.awaitText("new");
            app.awaitText("The same engine as the same");
        }
    }

    private static Bounds bounds(AppRunner app, String name) {
        Await.until("the line of " + name, () -> label(app, name).isPresent());
        var label = label(app, name).orElseThrow();
        try {
            return AppRunner.onUi(() -> label.localToScreen(label.getLayoutBounds()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    // In the menu, not in the strip of the window.
    private static Optional<Label> label(AppRunner app, String name) {
        return app.find(node -> node instanceof Label label
                        && label.getText().equals(name)
                        && label.getScene().getWindow() != app.stage())
                .map(Label.class::cast);
    }

    private static Candidate place(String name, String address) {
        return new Candidate(name, Candidate.Source.KNOWN_SOCKET, "test", Addresses.parse(address, null));
    }

    /// Only the first place is asked in time.
    private final class LateAnswers implements EngineSource {
        private final EngineSource real =
                new RealEngines(new Engines(new Surroundings(Map.of(), Path.of("/"), Path.of("/"), Optional.empty())));

        @Override
        public List<Candidate> candidates() {
            return List.copyOf(places);
        }

        @Override
        public Finding probe(Candidate candidate, Duration deadline) {
            if (!candidate.name().equals("first")) {
                try {
                    answers.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return real.probe(candidate, deadline);
        }

        @Override
        public Engine connect(Candidate candidate) {
            return real.connect(candidate);
        }

        @Override
        public Machine machine() {
            return real.machine();
        }

        @Override
        public List<VmBackend> virtualMachines() {
            return real.virtualMachines();
        }
    }
}
