package io.quayside.app.shell;

import io.quayside.app.command.Command;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.Settings;
import io.quayside.app.task.Actions;
import io.quayside.app.task.Background;
import io.quayside.app.task.Chores;
import io.quayside.app.task.Notifications;
import io.quayside.app.ui.Dialogs;
import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// What the window lends to its pages.
///
/// @param browser opens an address in the person's browser; returns at once
public record PageTools(
        CurrentEngine engine,
        Actions actions,
        Background background,
        UiThread ui,
        Ticker ticker,
        Texts texts,
        Settings settings,
        Dialogs dialogs,
        Notifications notices,
        Chores chores,
        Consumer<URI> browser) {

    /// The same for another window.
    public PageTools in(Dialogs other) {
        return new PageTools(engine, actions, background, ui, ticker, texts, settings, other, notices, chores, browser);
    }

    /// The command that leads to a page's search field.
    public Command search(String id, String text, Runnable focus) {
        return new Command(
                id,
                text,
                "mdi2m-magnify",
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                new ReadOnlyBooleanWrapper(true),
                focus);
    }
}
