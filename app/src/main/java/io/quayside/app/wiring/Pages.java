package io.quayside.app.wiring;

import io.quayside.app.activity.ActivityPage;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.preferences.PreferencesPage;
import io.quayside.app.settings.Settings;
import io.quayside.app.settings.SettingsFile;
import io.quayside.app.shell.Page;
import io.quayside.app.task.Actions;
import io.quayside.app.task.ActivityLog;
import io.quayside.app.task.Background;
import io.quayside.app.task.Notifications;
import io.quayside.app.ui.Dialogs;
import java.time.InstantSource;
import java.util.List;

/// What pages are made from, and the pages in the order of the navigation.
record Pages(
        CurrentEngine current,
        Actions actions,
        ActivityLog log,
        Background background,
        Settings settings,
        SettingsFile file,
        Texts texts,
        UiThread ui,
        Ticker ticker,
        Dialogs dialogs,
        Notifications notifications) {

    List<Page> all() {
        return List.of(
                // containers
                // images
                // logs
                new ActivityPage(log, texts, ticker, InstantSource.system()),
                new PreferencesPage(settings, file.path(), current, texts));
    }
}
