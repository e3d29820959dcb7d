package io.quayside.app.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
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

    // The AOT cache takes a longer class path than it was trained with, but no folder in it.
    static Path jar() throws IOException {
        var jar = Files.createTempFile("quayside-empty-window", ".jar");
        jar.toFile().deleteOnExit();
        var name = EmptyWindow.class.getName().replace('.', '/');
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var entry : List.of(name + ".class", name + "$Window.class")) {
                out.putNextEntry(new JarEntry(entry));
                var root = Path.of(EmptyWindow.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                Files.copy(root.resolve(entry), out);
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return jar;
    }

    public static final class Window extends Application {
        private int pulses;

        @Override
        public void start(Stage stage) {
            var scene = new Scene(new Pane(), 1200, 800);
            stage.setScene(scene);
            scene.addPostLayoutPulseListener(() -> {
                // The second pulse begins when the first frame has been handed over.
                if (++pulses == 1) {
                    javafx.application.Platform.requestNextPulse();
                } else if (pulses == 2) {
                    System.out.println("FIRST_FRAME");
                    System.out.flush();
                }
            });
            stage.show();
        }
    }
}
