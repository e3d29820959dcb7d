package io.quayside.app.bench;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.util.Duration;

/// What JavaFX needs at least for lines that change: a window with nothing but a canvas, of the size of the page of the
/// logs, on which forty rows of one colour are written anew twenty times a second. Reads no log.
public final class PlainLines extends Application {
    private static final int ROWS = 40;
    private static final double ROW = 17;
    private static final Duration BETWEEN = Duration.millis(50);

    private final Canvas canvas = new Canvas(940, ROWS * ROW);
    private long written;

    /// Not the application itself, which Java refuses to start from a class path.
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            FrameMeasure.launch(PlainLines.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Pane(canvas), 1200, 800));
        stage.show();
        canvas.getGraphicsContext2D().setFont(Font.font("Monospaced", 13));
        var pace = new Timeline(new KeyFrame(BETWEEN, event -> write()));
        pace.setCycleCount(Animation.INDEFINITE);
        pace.play();
        Thread.ofPlatform().start(() -> {
            try {
                FrameMeasure.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Platform.exit();
        });
    }

    private void write() {
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        for (int row = 1; row <= ROWS; row++) {
            g.fillText("12:04:37.123", 10, row * ROW);
            g.fillText(++written + " INFO http.server GET /api/orders/4711 200 in 12 ms, cached", 130, row * ROW);
        }
    }
}
