package io.quayside.app.shell;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.Settings;
import io.quayside.app.task.Actions;
import io.quayside.app.task.Background;
import io.quayside.app.ui.Dialogs;
import java.net.URI;
import java.util.function.Consumer;

/// What the window lends to its pages.
///
/// @param browser opens an address in the person's browser; returns at once
public record PageTools(
        CurrentEngine engine,
        Actions actions,
        Background background,
        UiThread ui,
        Texts texts,
        Settings settings,
        Dialogs dialogs,
        Consumer<URI> browser) {}
