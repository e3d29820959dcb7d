package io.quayside.app.preferences;

import io.quayside.app.command.Command;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.Settings;
import io.quayside.app.shell.Page;
import io.quayside.app.updates.UpdateCheck;
import io.quayside.engine.Engine;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person can choose for good.
public final class PreferencesPage implements Page {
    private final Settings settings;
    private final Path file;
    private final CurrentEngine current;
    private final LoginModel login;
    private final UpdateCheck updates;
    private final Runnable about;
    private final Texts texts;
    private @Nullable PreferencesView view;

    /// @param file where the settings are kept
    /// @param about says which Quayside this is
    public PreferencesPage(
            Settings settings,
            Path file,
            CurrentEngine current,
            LoginModel login,
            UpdateCheck updates,
            Runnable about,
            Texts texts) {
        this.settings = settings;
        this.file = file;
        this.current = current;
        this.login = login;
        this.updates = updates;
        this.about = about;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String title() {
        return texts.get("preferences.title");
    }

    @Override
    public String icon() {
        return "mdi2c-cog-outline";
    }

    @Override
    public View view() {
        if (view == null) {
            var where =
                    current.engineProperty().map(PreferencesPage::where).orElse(texts.get("preferences.engine.none"));
            view = new PreferencesView(settings, file, where, login, updates, about, texts);
        }
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public boolean needsEngine() {
        return false;
    }

    private static String where(@Nullable Engine engine) {
        return engine == null
                ? ""
                : engine.candidate().name() + "  ·  "
                        + engine.candidate().endpoint().url();
    }
}
