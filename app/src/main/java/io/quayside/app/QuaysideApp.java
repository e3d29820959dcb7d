package io.quayside.app;

import io.quayside.app.platform.LogFile;
import io.quayside.app.platform.Places;
import io.quayside.app.settings.SettingsFile;
import io.quayside.app.ui.Icons;
import io.quayside.app.wiring.Composition;
import io.quayside.app.wiring.Options;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The JavaFX application: reads what was remembered while the toolkit starts, then opens the window.
public final class QuaysideApp extends Application {
    private @Nullable Start start;
    private @Nullable Composition composition;

    private record Start(Options options, SettingsFile file, SettingsFile.Loaded loaded) {}

    @Override
    public void init() throws Options.Bad, InterruptedException {
        var icons = Thread.ofVirtual().name("icons").start(Icons::prepare);
        var options = Options.parse(getParameters().getRaw());
        var places = options.settings() == null ? Places.ofThisSystem() : Places.in(options.settings());
        // Opening the log takes a while and nothing waits for it.
        Thread.ofVirtual().name("log file").start(() -> LogFile.open(places.state()));
        var file = new SettingsFile(places.settings());
        start = new Start(options, file, file.load());
        icons.join();
    }

    @Override
    public void start(Stage stage) {
        var from = Objects.requireNonNull(start, "init() comes first");
        composition = new Composition(from.options(), from.file(), from.loaded(), stage);
        var app = composition;
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> app.report(failure));
        app.open();
    }

    @Override
    public void stop() {
        if (composition != null) {
            composition.close();
        }
    }
}
