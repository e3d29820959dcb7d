package io.quayside.app.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The program's own log: a file of at most a megabyte and the one before it, in the state folder.
public final class LogFile {
    private static final int BYTES = 1_000_000;

    private LogFile() {}

    /// Sends all logging there; warnings still go to standard error. A folder that cannot be written to is a warning on
    /// standard error, and nothing else.
    public static void open(Path folder) {
        var root = Logger.getLogger("");
        try {
            var current = folder.resolve("quayside.0.log");
            PrivateFiles.create(current);
            PrivateFiles.create(folder.resolve("quayside.1.log"));
            var file = new FileHandler(folder.resolve("quayside.%g.log").toString(), BYTES, 2, true);
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.INFO);
            root.addHandler(file);
        } catch (IOException e) {
            root.log(Level.WARNING, "Quayside cannot write its log to " + folder, e);
        }
        for (Handler handler : root.getHandlers()) {
            if (!(handler instanceof FileHandler)) {
                handler.setLevel(Level.WARNING);
            }
        }
    }
}
