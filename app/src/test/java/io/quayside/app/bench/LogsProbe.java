package io.quayside.app.bench;

import io.quayside.app.fx.UiThread;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.Samples;
import io.quayside.app.settings.SettingsFile;
import io.quayside.app.shell.EngineSource;
import io.quayside.app.wiring.Composition;
import io.quayside.app.wiring.Options;
import io.quayside.app.wiring.RealEngines;
import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.Finding;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.log.LogFolder;
import io.quayside.engine.log.LogTail;
import io.quayside.engine.model.Container;
import io.quayside.engine.setup.Machine;
import io.quayside.engine.vm.VmBackend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Quayside's window with the page of the logs, in a process of its own, and what it says about itself there.
///
/// Arguments: `flood RATE`, lines from a recorded stream; `crowd COUNT`, as many of them at [#EACH] lines a second
/// each, merged; `frames`, whatever the chosen container writes; or `everything LINES`; then Quayside's own.
public final class LogsProbe extends Application {
    private static final int EACH = 500;

    private @Nullable Composition app;
    private @Nullable Stage window;
    /// What was sought once; to walk through the window fifty times a second would be measured, too.
    private final Map<String, Node> found = new HashMap<>();

    /// Not the application itself, which Java refuses to start from a class path.
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            FrameMeasure.launch(LogsProbe.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) throws Exception {
        var arguments = new ArrayList<>(getParameters().getRaw());
        var mode = arguments.removeFirst();
        long number = Long.parseLong(arguments.removeFirst());
        var options = Options.parse(arguments);
        var folder = Objects.requireNonNull(options.settings());
        var file = new SettingsFile(folder.resolve("settings.json"));
        window = stage;
        var engines = mode.equals("flood")
                ? flood(number, folder)
                : mode.equals("crowd")
                        ? crowd((int) number, folder)
                        : new RealEngines(new Engines(Surroundings.ofThisProcess()));
        app = new Composition(options, file, file.load(), engines, UiThread.javafx());
        app.open(stage);
        Thread.ofPlatform().start(() -> {
            try {
                if (mode.equals("everything")) {
                    everything(number);
                } else {
                    frames();
                }
            } catch (Exception e) {
                e.printStackTrace();
            }
            Platform.runLater(stage::close);
        });
    }

    @Override
    public void stop() {
        Objects.requireNonNull(app).close();
        System.exit(0);
    }

    private void frames() throws InterruptedException {
        FrameMeasure.run();
        System.out.println("LINES " + text("logs.count"));
        System.out.flush();
    }

    private void everything(long lines) throws Exception {
        await("logs.everything", "");
        long began = System.nanoTime();
        Platform.runLater(() -> ((ButtonBase) node("logs.everything")).fire());
        await("logs.count", "%,d".formatted(lines));
        System.out.printf("EVERYTHING %.3f%n", (System.nanoTime() - began) / 1e9);
        System.out.flush();
    }

    // Seldom enough to cost nothing beside what is measured.
    private void await(String id, String text) throws InterruptedException {
        var shown = text(id);
        while (shown.isEmpty() || !shown.contains(text)) {
            TimeUnit.MILLISECONDS.sleep(20);
            shown = text(id);
        }
    }

    private String text(String id) throws InterruptedException {
        var answer = new CompletableFuture<String>();
        Platform.runLater(
                () -> answer.complete(node(id) instanceof Labeled label && label.isVisible() ? label.getText() : ""));
        return answer.join();
    }

    private @Nullable Node node(String id) {
        var scene = Objects.requireNonNull(window).getScene();
        var known = found.get(id);
        if (known == null || known.getScene() != scene) {
            found.remove(id);
            SceneNodes.below(scene.getRoot())
                    .filter(node -> id.equals(node.getId()))
                    .findFirst()
                    .ifPresent(node -> found.put(id, node));
        }
        return found.get(id);
    }

    private static EngineSource flood(long rate, Path folder) throws Exception {
        var container = Samples.running("flood");
        return recorded(List.of(container), new FloodOfLines(container, rate), folder);
    }

    private static EngineSource crowd(int count, Path folder) throws Exception {
        var containers = IntStream.range(0, count)
                .mapToObj(i -> Samples.running("crowd-" + i, "crowd"))
                .toList();
        return recorded(containers, new FloodOfLines(containers.getFirst(), EACH), folder);
    }

    private static EngineSource recorded(List<Container> containers, FloodOfLines flood, Path folder) throws Exception {
        var lines = new LogFolder(Files.createDirectories(folder.resolve("lines")));
        var engine = new SampleEngine()
                .logging((chosen, options) -> LogTail.open(
                        flood, chosen.stream().map(ContainerRef::id).toList(), options, lines));
        engine.containers(containers.toArray(Container[]::new));
        return new EngineSource() {
            @Override
            public Machine machine() {
                throw new IllegalStateException("Nobody sets up an engine here");
            }

            @Override
            public List<VmBackend> virtualMachines() {
                return List.of();
            }

            @Override
            public List<Candidate> candidates() {
                return List.of();
            }

            @Override
            public Finding probe(Candidate candidate, Duration deadline) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Engine connect(Candidate candidate) {
                return engine.at(candidate);
            }
        };
    }
}
