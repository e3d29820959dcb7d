package io.quayside.app;

import io.quayside.app.fx.HeldUiThread;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.platform.LogFile;
import io.quayside.app.platform.NoWindow;
import io.quayside.app.platform.Places;
import io.quayside.app.platform.RestingPulse;
import io.quayside.app.settings.SettingsFile;
import io.quayside.app.theme.ThemeSwitcher;
import io.quayside.app.wiring.Composition;
import io.quayside.app.wiring.HeadStart;
import io.quayside.app.wiring.Options;
import io.quayside.app.wiring.RealEngines;
import io.quayside.engine.Engines;
import io.quayside.engine.endpoint.Surroundings;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program: does everything that needs no window while the toolkit starts, which takes as long as all the rest;
/// then it opens the window.
///
/// Not a `javafx.application.Application`: the toolkit makes those, once it has started.
final class QuaysideApp {
    private final Options options;
    private final Places places;
    private final SettingsFile file;

    QuaysideApp(Options options) {
        this.options = options;
        this.places = options.settings() == null ? Places.ofThisSystem() : Places.in(options.settings());
        this.file = new SettingsFile(places.settings());
    }

    /// Returns once the window is about to open; it lives on the toolkit's thread.
    ///
    /// All that JavaFX has to make is made on this thread alone while the toolkit starts: two threads that load its
    /// classes at a time could wait for each other.
    ///
    /// @param noWindow called when the toolkit does not start. It has to end the program: what makes the window
    ///     waits for the toolkit, for ever
    void run(Consumer<NoWindow> noWindow) throws InterruptedException {
        var engines = HeadStart.with(new RealEngines(new Engines(Surroundings.ofThisProcess())), options.engine());
        var toolkit = Thread.ofPlatform().name("toolkit").unstarted(() -> Platform.startup(RestingPulse::begin));
        toolkit.setUncaughtExceptionHandler((thread, failure) -> noWindow.accept(NoWindow.because(failure)));
        toolkit.start();
        // Nobody waits for these: what is needed earlier is read when it is.
        Thread.ofVirtual().name("texts").start(new Texts(Locale.getDefault())::prepare);
        Thread.ofVirtual().name("log file").start(() -> LogFile.open(places.state()));
        var ui = new HeldUiThread();
        var app = new Composition(options, file, file.load(), engines, ui);
        if (toolkit.isAlive()) {
            ThemeSwitcher.prepare();
        }
        toolkit.join();
        UiThread.javafx().later(() -> open(app, ui));
    }

    private void open(Composition app, HeldUiThread ui) {
        ui.release();
        var stage = new Stage();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> app.report(failure));
        stage.setOnHidden(event -> {
            app.close();
            Platform.exit();
        });
        app.open(stage);
    }
}
