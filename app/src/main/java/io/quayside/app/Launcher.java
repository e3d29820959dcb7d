package io.quayside.app;

import io.quayside.app.platform.NoWindow;
import io.quayside.app.wiring.Options;
import java.util.List;

/// Where the program starts.
public final class Launcher {
    private static final int NO_WINDOW = 1;
    private static final int BAD_USAGE = 2;

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        try {
            new QuaysideApp(Options.parse(List.of(arguments))).run(Launcher::end);
        } catch (Options.Bad e) {
            System.err.println("quayside: " + e.getMessage() + " See --help.");
            System.exit(BAD_USAGE);
        }
    }

    private static void end(NoWindow why) {
        System.err.println("quayside: " + why.words());
        System.exit(NO_WINDOW);
    }
}
