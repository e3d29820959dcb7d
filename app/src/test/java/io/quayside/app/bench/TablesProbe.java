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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Quayside's window with a long table, in a process of its own: one does to it what is said, again and again, and the
/// frames are measured.
///
/// Arguments: the table's page, how many rows it gets, [Work]; then Quayside's own.
public final class TablesProbe extends Application {
    private @Nullable Composition app;
    private @Nullable Stage window;

    /// Not the application itself, which Java refuses to start from a class path.
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            FrameMeasure.launch(TablesProbe.class, arguments);
        }
    }

    /// What a person does to a table, as fast as one does it with both hands.
    enum Work {
        /// Three rows at a time, by a wheel that gives thirty signs a second.
        SCROLL(33),
        /// By one column after the other, upwards and downwards.
        SORT(400),
        /// A sign each time, and then the field is empty again.
        FILTER(120);

        private final int millis;

        Work(int millis) {
            this.millis = millis;
        }

        /// Begins it, for good.
        ///
        /// @param search the field above the table; without one nothing is typed
        void begin(LongTable table, @Nullable TextField search) {
            var turn = new int[1];
            var pace = new Timeline(new KeyFrame(Duration.millis(millis), event -> step(table, search, turn[0]++)));
            pace.setCycleCount(Animation.INDEFINITE);
            pace.play();
        }

        private void step(LongTable table, @Nullable TextField search, int turn) {
            switch (this) {
                case SCROLL -> {
                    var last = Math.max(1, table.rows() - 1);
                    var at = turn * 3 % (2 * last);
                    table.scrollTo(at > last ? 2 * last - at : at);
                }
                case SORT -> table.sort(turn / 2 % table.columns(), turn % 2 == 0);
                case FILTER -> {
                    if (search != null) {
                        var typed = "crowd-1234";
                        search.setText(typed.substring(0, turn % (typed.length() + 1)));
                    }
                }
            }
        }
    }

    @Override
    public void start(Stage stage) throws Exception {
        var arguments = new ArrayList<>(getParameters().getRaw());
        var page = arguments.removeFirst();
        int rows = Integer.parseInt(arguments.removeFirst());
        var work = Work.valueOf(arguments.removeFirst());
        arguments.addAll(List.of("--page", page));
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
                while (rows(page) < rows) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                Platform.runLater(() -> work.begin(LongTable.of(Objects.requireNonNull(table(page))), search()));
                FrameMeasure.run();
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

    private int rows(String page) {
        var answer = new CompletableFuture<Integer>();
        Platform.runLater(() -> {
            var table = table(page);
            answer.complete(table == null ? 0 : table.items().size());
        });
        return answer.join();
    }

    private @Nullable ObjectTable<?> table(String page) {
        return nodes().filter(node -> (page + ".table").equals(node.getId()))
                .findFirst()
                .map(node -> (ObjectTable<?>) node)
                .orElse(null);
    }

    private @Nullable TextField search() {
        return nodes().filter(node -> node instanceof TextField && node.isVisible())
                .findFirst()
                .map(node -> (TextField) node)
                .orElse(null);
    }

    private Stream<Node> nodes() {
        return SceneNodes.below(Objects.requireNonNull(window).getScene().getRoot());
    }
}
