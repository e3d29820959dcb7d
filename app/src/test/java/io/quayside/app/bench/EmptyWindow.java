package io.quayside.app.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// The least that a JavaFX program can do: a window with nothing in it. Says when it has drawn itself once.
public final class EmptyWindow {
    private EmptyWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            var scene = new Scene(new Pane(), 1200, 800);
            stage.setScene(scene);
            FirstFrame.tell(scene);
            stage.show();
        }
    }
}
