package io.quayside.app.wiring;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.platform.Browser;
import io.quayside.app.settings.Settings;
import io.quayside.app.settings.SettingsFile;
import io.quayside.app.settings.SettingsSaver;
import io.quayside.app.settings.ThemeChoice;
import io.quayside.app.shell.ActionConfirmer;
import io.quayside.app.shell.EngineSession;
import io.quayside.app.shell.EngineSource;
import io.quayside.app.shell.Navigation;
import io.quayside.app.shell.PageTools;
import io.quayside.app.shell.ShellView;
import io.quayside.app.shell.StripModel;
import io.quayside.app.shell.Toasts;
import io.quayside.app.shell.WindowCommands;
import io.quayside.app.shell.WindowMemory;
import io.quayside.app.task.ActionRunner;
import io.quayside.app.task.ActivityLog;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.app.task.Failure;
import io.quayside.app.task.Notice;
import io.quayside.app.theme.ThemeSwitcher;
import io.quayside.app.ui.DialogLayer;
import io.quayside.engine.Engines;
import io.quayside.engine.endpoint.Surroundings;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Puts the application together, by constructors alone. UI thread only.
public final class Composition {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Options options;
    private final SettingsFile.Loaded loaded;
    private final Settings settings;
    private final Texts texts = new Texts(Locale.getDefault());
    private final Stage stage;
    private final Scene scene;
    private final WindowMemory memory;
    private final Toasts toasts;
    private final EngineSession session;
    private final ShellView shell;
    private final SettingsSaver saver;
    private final Navigation navigation;
    private final Ticker ticker;

    public Composition(Options options, SettingsFile file, SettingsFile.Loaded loaded, Stage stage) {
        this(options, file, loaded, stage, new RealEngines(new Engines(Surroundings.ofThisProcess())));
    }

    public Composition(
            Options options, SettingsFile file, SettingsFile.Loaded loaded, Stage stage, EngineSource source) {
        this.options = options;
        this.loaded = loaded;
        this.settings = loaded.settings();
        this.stage = stage;
        var ui = UiThread.javafx();
        ticker = new Ticker(ui);
        var background = new BackgroundTasks(ui);
        var current = new CurrentEngine(ui);
        var host = new StackPane();
        memory = new WindowMemory(settings);
        // A scene without a size lays everything out once more, to find the size that it would like.
        scene = new Scene(host, memory.size().getWidth(), memory.size().getHeight());
        toasts = new Toasts(host, texts, ticker);
        saver = new SettingsSaver(
                loaded,
                file,
                ticker,
                failure -> ui.later(() -> toasts.show(Notice.warning(
                        texts.get("wiring.settings.unsaved", file.path()), String.valueOf(failure.getMessage())))));
        var choice = new SimpleObjectProperty<>(
                options.theme() != null
                        ? options.theme()
                        : settings.themeProperty().get());
        settings.themeProperty().subscribe((before, now) -> choice.set(now));
        var theme = new ThemeSwitcher(choice);
        theme.dress(scene);

        var dialogs = new DialogLayer(host);
        var log = new ActivityLog();
        var actions = new ActionRunner(current, ui, texts, log, new ActionConfirmer(dialogs, texts), toasts);
        session = new EngineSession(source, options.engine(), current, background, ticker, settings);
        // Before the pages are built: an engine that is there answers while the window comes up.
        session.look();
        var browser = new Browser(System.getProperty("os.name"));
        var tools = new PageTools(current, actions, background, ui, texts, settings, dialogs, browser::open);
        navigation = new Navigation(new Pages(tools, log, ticker, file.path(), this::go).all());
        var commands = new WindowCommands(
                navigation,
                session,
                dialogs,
                texts,
                () -> settings.themeProperty().set(theme.isDark() ? ThemeChoice.LIGHT : ThemeChoice.DARK),
                stage::close);
        shell = new ShellView(
                host,
                dialogs,
                navigation,
                session,
                new StripModel(current, texts, InstantSource.system(), ZoneId.systemDefault()),
                commands.commands(),
                commands.tools(),
                texts,
                ticker);
    }

    /// Shows the window, whatever engines do.
    public void open() {
        stage.setTitle(texts.get("shell.title"));
        stage.setScene(scene);
        memory.restore(stage);
        if (options.size() != null) {
            stage.setWidth(options.size().width());
            stage.setHeight(options.size().height());
        }
        navigation.show(
                options.page() != null
                        ? options.page()
                        : settings.pageProperty().get());
        navigation
                .currentProperty()
                .subscribe((before, page) -> settings.pageProperty().set(page.id()));
        shell.attach();
        stage.show();
        shell.initialFocus().requestFocus();
        new Screenshots(options, session.current(), scene, ticker, stage::close).begin();
        tellTrouble();
    }

    /// Tells that something went wrong of which nobody knew that it could; any thread.
    public void report(Throwable failure) {
        var cause = failure instanceof Exception exception ? exception : new IllegalStateException(failure);
        UiThread.javafx().later(() -> toasts.show(Failure.of(cause, texts).notice()));
    }

    private void go(String page) {
        navigation.show(page);
    }

    private void tellTrouble() {
        if (loaded.trouble() != null) {
            var kept = loaded.keptAside();
            toasts.show(Notice.warning(
                    texts.get("wiring.settings.broken", loaded.trouble()),
                    kept == null ? "" : texts.get("wiring.settings.kept", kept)));
        }
    }

    /// Ends everything: at most two seconds, then the program ends whatever still goes on.
    public void close() {
        shell.detach();
        saver.close();
        var engine = session.release();
        if (engine != null) {
            var closing = Thread.ofVirtual().name("closing").start(engine::close);
            try {
                closing.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
