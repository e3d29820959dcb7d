package io.quayside.app.bench;

import io.quayside.app.fx.UiThread;
import io.quayside.app.settings.SettingsFile;
import io.quayside.app.ui.table.ObjectTable;
import io.quayside.app.wiring.Composition;
import io.quayside.app.wiring.Options;
import io.quayside.app.wiring.RealEngines;
import io.quayside.engine.Engines;
import io.quayside.engine.endpoint.Surroundings;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Quayside's window with the page of the containers, in a process of its own: opens the details of one container after
/// the other and prints how long each took, `OPENED` and the milliseconds, the first opening first.
///
/// Arguments: how many containers there are, how many are to be opened; then Quayside's own.
public final class DetailsProbe extends Application {
    /// Far from one to the next in the table, and each once.
    private static final int STRIDE = 37;

    private @Nullable Composition app;
    private @Nullable Stage window;

    /// Not the application itself, which Java refuses to start from a class path.
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            launch(DetailsProbe.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) throws Exception {
        var arguments = new ArrayList<>(getParameters().getRaw());
        int containers = Integer.parseInt(arguments.removeFirst());
        int openings = Integer.parseInt(arguments.removeFirst());
        var options = Options.parse(arguments);
        var file = new SettingsFile(Objects.requireNonNull(options.settings()).resolve("settings.json"));
        window = stage;
        app = new Composition(
                options,
                file,
                file.load(),
                new RealEngines(new Engines(Surroundings.ofThisProcess())),
                UiThread.javafx());
        app.open(stage);
        Thread.ofPlatform().start(() -> {
            try {
                while (rows() < containers) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                for (int i = 0; i < openings; i++) {
                    System.out.printf("OPENED %.3f%n", open((i + 1) * STRIDE % containers));
                }
                System.out.flush();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Platform.runLater(stage::close);
        });
    }

    @Override
    public void stop() {
        Objects.requireNonNull(app).close();
        System.exit(0);
    }

    private int rows() {
        var answer = new CompletableFuture<Integer>();
        Platform.runLater(
                () -> answer.complete(table().map(it -> it.items().size()).orElse(0)));
        return answer.join();
    }

    /// From the selection of a row until the frame after the one that was laid out with its details.
    private double open(int row) throws InterruptedException {
        // As a person does: nothing of the opening before is left to be done.
        TimeUnit.MILLISECONDS.sleep(300);
        var answer = new CompletableFuture<Double>();
        Platform.runLater(() -> {
            var before = shownName();
            long began = System.nanoTime();
            var table = table().orElseThrow();
            table.scrollTo(Math.max(0, row - 3));
            table.choose(row);
            new AnimationTimer() {
                private boolean laidOut;

                @Override
                public void handle(long now) {
                    if (laidOut) {
                        stop();
                        answer.complete((System.nanoTime() - began) / 1e6);
                    }
                    var shown = shownName();
                    laidOut = !shown.isEmpty() && !shown.equals(before);
                }
            }.start();
        });
        return answer.join();
    }

    private String shownName() {
        return nodes().filter(node -> node.getStyleClass().contains("details-name"))
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElse("");
    }

    private Optional<ObjectTable<?>> table() {
        return nodes().filter(node -> "containers.table".equals(node.getId()))
                .findFirst()
                .map(node -> (ObjectTable<?>) node);
    }

    private Stream<Node> nodes() {
        return SceneNodes.below(Objects.requireNonNull(window).getScene().getRoot());
    }
}
