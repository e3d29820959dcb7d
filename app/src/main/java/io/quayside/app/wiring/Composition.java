package io.quayside.app.wiring;

import io.quayside.app.about.AboutDialog;
import io.quayside.app.drop.DropModel;
import io.quayside.app.drop.DropView;
import io.quayside.app.drop.DropWords;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.LogWindows;
import io.quayside.app.platform.Browser;
import io.quayside.app.platform.DesktopNotes;
import io.quayside.app.settings.Pins;
import io.quayside.app.settings.Settings;
import io.quayside.app.settings.SettingsFile;
import io.quayside.app.settings.SettingsSaver;
import io.quayside.app.settings.ThemeChoice;
import io.quayside.app.shell.ActionConfirmer;
import io.quayside.app.shell.ConnectDialog;
import io.quayside.app.shell.EngineSession;
import io.quayside.app.shell.EngineSource;
import io.quayside.app.shell.Navigation;
import io.quayside.app.shell.PageTools;
import io.quayside.app.shell.PlainTcpDialog;
import io.quayside.app.shell.ShellView;
import io.quayside.app.shell.StripModel;
import io.quayside.app.shell.TaskList;
import io.quayside.app.shell.Toasts;
import io.quayside.app.shell.WindowCommands;
import io.quayside.app.shell.WindowMemory;
import io.quayside.app.task.ActionRunner;
import io.quayside.app.task.ActivityLog;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.app.task.Failure;
import io.quayside.app.task.Notice;
import io.quayside.app.task.OutsideNotices;
import io.quayside.app.theme.ThemeSwitcher;
import io.quayside.app.ui.DialogLayer;
import io.quayside.app.updates.UpdateCheck;
import io.quayside.engine.model.FailureWords;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Puts the application together, by constructors alone. UI thread only, but for the constructor.
public final class Composition {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// The window comes first; a virtual machine from before can wait for it.
    private static final Duration TAKE_UP = Duration.ofSeconds(2);

    /// Nobody waits for it, and a start has better things to do.
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(20);
    /// How often it is looked whether a day has passed.
    private static final Duration NEXT_QUESTION = Duration.ofHours(1);

    private final Options options;
    private final SettingsFile.Loaded loaded;
    private final Settings settings;
    private final Texts texts = new Texts(Locale.getDefault());
    private final UiThread ui;
    private final StackPane host;
    private final ThemeSwitcher theme;
    private final WindowMemory memory;
    private final Toasts toasts;
    private final EngineSession session;
    private final ShellView shell;
    private final DropView drops;
    private final SettingsSaver saver;
    private final Navigation navigation;
    private final Ticker ticker;
    private final LogWindows windows;
    private final EngineSetup setup;
    private final UpdateCheck updates;
    private @Nullable Stage stage;

    /// Makes everything but the window itself. Any thread, while nothing is delivered to the UI thread.
    ///
    /// @param ui how everything that happens elsewhere reaches the UI thread
    public Composition(
            Options options, SettingsFile file, SettingsFile.Loaded loaded, EngineSource source, UiThread ui) {
        this.options = options;
        this.loaded = loaded;
        this.settings = loaded.settings();
        this.ui = ui;
        ticker = new Ticker(ui);
        var background = new BackgroundTasks(ui);
        var current = new CurrentEngine(ui);
        host = new StackPane();
        memory = new WindowMemory(settings);
        toasts = new Toasts(host, texts, ticker);
        saver = new SettingsSaver(
                loaded,
                file,
                ticker,
                failure -> ui.later(() -> toasts.show(Notice.warning(
                        texts.get("wiring.settings.unsaved", file.path()),
                        FailureWords.of(failure).onOneLine()))));
        var choice = new SimpleObjectProperty<>(
                options.theme() != null
                        ? options.theme()
                        : settings.themeProperty().get());
        settings.themeProperty().subscribe((before, now) -> choice.set(now));
        theme = new ThemeSwitcher(choice);

        var dialogs = new DialogLayer(host);
        var log = new ActivityLog();
        var pins = new Pins(settings, () -> place(current));
        var actions = new ActionRunner(current, ui, texts, log, new ActionConfirmer(dialogs, texts), toasts, pins::has);
        var desktop = new DesktopNotes(System.getProperty("os.name"));
        var told = settings.flag("desktop.notes", true);
        var notices = new OutsideNotices(
                toasts,
                () -> told.get() && Window.getWindows().stream().noneMatch(Window::isFocused),
                sentence -> desktop.tell(texts.get("shell.title"), sentence),
                texts);
        notices.watch(log);
        session = new EngineSession(
                source,
                options.engine(),
                current,
                background,
                ticker,
                settings,
                new PlainTcpDialog(dialogs, texts),
                InstantSource.system());
        setup = new EngineSetup(source, background, ui, ticker, dialogs, texts, log, session::look);
        // Before the pages are built: an engine that is there answers while the window comes up.
        session.begin();
        var browser = new Browser(System.getProperty("os.name"));
        var tools = new PageTools(
                current, actions, background, ui, ticker, texts, settings, dialogs, notices, log, browser::open);
        windows = new LogWindows(tools, theme::dress);
        updates = NewerVersions.check(background, settings, notices, browser::open, texts);
        var about = new AboutDialog(current, updates, background, browser::open, dialogs, texts);
        var pages = new Pages(
                        tools,
                        windows,
                        log,
                        ticker,
                        file.path(),
                        pins,
                        this::go,
                        setup,
                        StartAtLogin.ofThisSystem(background),
                        updates,
                        about::open)
                .make();
        navigation = new Navigation(pages.all());
        var words = new DropWords(texts);
        drops = new DropView(
                host,
                new DropModel(
                        current,
                        background,
                        pages.taker(),
                        refused -> toasts.show(Notice.warning(texts.get("drop.refused"), words.why(refused)))),
                texts,
                dialogs::isOpen);
        var connect = new ConnectDialog(source, background, session, dialogs, texts, ui);
        var tasks = new TaskList(log, texts, ticker, () -> go("activity"));
        var commands = new WindowCommands(
                navigation,
                session,
                dialogs,
                texts,
                settings,
                connect::open,
                actions.undos(),
                tasks::toggle,
                () -> settings.themeProperty().set(theme.isDark() ? ThemeChoice.LIGHT : ThemeChoice.DARK),
                about::open,
                this::leave);
        shell = new ShellView(
                host,
                dialogs,
                navigation,
                session,
                setup::view,
                new StripModel(current, texts, InstantSource.system(), ZoneId.systemDefault()),
                commands.commands(),
                commands.tools(),
                tasks,
                texts,
                ticker,
                connect::open);
        navigation.show(
                options.page() != null
                        ? options.page()
                        : settings.pageProperty().get());
        navigation.current().view();
    }

    /// Shows the window, whatever engines do.
    public void open(Stage stage) {
        this.stage = stage;
        // A scene without a size lays everything out once more, to find the size that it would like.
        var scene = new Scene(host, memory.size().getWidth(), memory.size().getHeight());
        theme.dress(scene);
        stage.setTitle(texts.get("shell.title"));
        stage.setScene(scene);
        memory.restore(stage);
        if (options.size() != null) {
            stage.setWidth(options.size().width());
            stage.setHeight(options.size().height());
        }
        navigation
                .currentProperty()
                .subscribe((before, page) -> settings.pageProperty().set(page.id()));
        shell.attach();
        drops.attach();
        stage.show();
        windows.restore();
        shell.initialFocus().requestFocus();
        new Screenshots(options, session.current(), scene, ticker, this::leave).begin();
        ticker.after(TAKE_UP, setup::begin);
        ticker.after(FIRST_QUESTION, updates::askIfDue);
        ticker.every(NEXT_QUESTION, updates::askIfDue);
        tellTrouble();
    }

    /// Tells that something went wrong of which nobody knew that it could; any thread.
    public void report(Throwable failure) {
        var cause = failure instanceof Exception exception ? exception : new IllegalStateException(failure);
        ui.later(() -> toasts.show(Failure.of(cause, texts).notice()));
    }

    private static String place(CurrentEngine current) {
        var engine = current.engine();
        return engine == null ? "" : engine.candidate().endpoint().url();
    }

    private void leave() {
        if (stage != null) {
            stage.close();
        }
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
        windows.close();
        drops.detach();
        shell.detach();
        saver.close();
        var closing = session.release().stream()
                .map(engine -> (Runnable) engine::close)
                .collect(Collectors.toCollection(ArrayList::new));
        closing.add(setup.release());
        var threads = closing.stream()
                .map(work -> Thread.ofVirtual().name("closing").start(work))
                .toList();
        var end = Instant.now().plus(PATIENCE);
        try {
            for (var thread : threads) {
                thread.join(Duration.between(Instant.now(), end));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
