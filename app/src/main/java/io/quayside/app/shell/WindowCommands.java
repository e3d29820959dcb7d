package io.quayside.app.shell;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.Settings;
import io.quayside.app.task.Undos;
import io.quayside.app.ui.Dialogs;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The commands of the window itself, which work on every page.
public final class WindowCommands {
    static final String TASKS = "shell.tasks";

    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9,
            KeyCode.DIGIT0);

    private final ObservableBooleanValue always = new ReadOnlyBooleanWrapper(true);
    private final Texts texts;
    private final Command palette;
    private final Command tasks;
    private final Command help;
    private final Command theme;
    private final Commands commands;

    /// @param connect lets the person give an engine's address
    /// @param undos what can be taken back
    /// @param showTasks opens the list of what goes on, or closes it
    /// @param switchTheme from light to dark or back
    /// @param about says which Quayside this is
    /// @param quit closes the window
    public WindowCommands(
            Navigation navigation,
            EngineSession session,
            Dialogs dialogs,
            Texts texts,
            Settings settings,
            Runnable connect,
            Undos undos,
            Runnable showTasks,
            Runnable switchTheme,
            Runnable about,
            Runnable quit) {
        this.texts = texts;
        palette = command(
                "palette",
                "mdi2m-magnify",
                control(KeyCode.K),
                () -> new PaletteDialog(
                                new Palette(
                                        commands(),
                                        navigation,
                                        session,
                                        new Recents(settings.text("palette.recent", "")),
                                        texts),
                                texts)
                        .open(dialogs));
        tasks = new Command(
                TASKS,
                texts.get("shell.tasks"),
                "mdi2p-progress-check",
                new KeyCodeCombination(KeyCode.F8),
                always,
                showTasks);
        help = command(
                "help",
                "mdi2k-keyboard-outline",
                new KeyCodeCombination(KeyCode.F1),
                () -> new HelpDialog(commands(), navigation, texts).open(dialogs));
        theme = command(
                "theme",
                "mdi2t-theme-light-dark",
                new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                switchTheme);
        var all = new ArrayList<Command>();
        for (int i = 0; i < Math.min(navigation.pages().size(), DIGITS.size()); i++) {
            var page = navigation.pages().get(i);
            all.add(new Command(
                    "go." + page.id(),
                    texts.get("shell.go", page.title()),
                    page.icon(),
                    control(DIGITS.get(i)),
                    always,
                    () -> navigation.show(page)));
        }
        all.add(palette);
        all.add(tasks);
        all.add(new Command(
                "shell.undo",
                texts.get("shell.undo"),
                "mdi2u-undo",
                control(KeyCode.Z),
                undos.possibleProperty(),
                undos::undo));
        all.add(command("retry", "mdi2r-refresh", new KeyCodeCombination(KeyCode.F5), session::retry));
        all.add(command(
                "connect",
                "mdi2l-lan-connect",
                new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                connect));
        all.add(theme);
        all.add(help);
        all.add(new Command("shell.about", texts.get("shell.about"), "mdi2i-information-outline", null, always, about));
        all.add(command("quit", "mdi2e-exit-to-app", control(KeyCode.Q), quit));
        this.commands = new Commands(all, navigation);
    }

    public Commands commands() {
        return commands;
    }

    /// Those that have a button at the end of the strip.
    public List<Command> tools() {
        return List.of(tasks, palette, theme, help);
    }

    private Command command(String id, String icon, KeyCodeCombination shortcut, Runnable run) {
        return new Command("shell." + id, texts.get("shell." + id), icon, shortcut, always, run);
    }

    private static KeyCodeCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
