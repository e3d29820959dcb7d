package io.quayside.app;

import io.quayside.app.wiring.Options;
import java.util.List;
import javafx.application.Application;

/// Where the program starts. Not the application class itself: on the class path, JavaFX refuses to start one that is.
public final class Launcher {
    private static final int BAD_USAGE = 2;

    private Launcher() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        try {
            Options.parse(List.of(arguments));
        } catch (Options.Bad e) {
            System.err.println("quayside: " + e.getMessage() + " See --help.");
            System.exit(BAD_USAGE);
        }
        Application.launch(QuaysideApp.class, arguments);
    }
}
