package io.quayside.app.logs;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Clip;
import io.quayside.engine.action.CommandLine;
import io.quayside.engine.action.ContainerRef;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What a person can do with the lines: one command each for buttons, menu, shortcuts and the palette.
final class LogCommands {
    private final LogsModel model;
    private final PageTools tools;
    private final Texts texts;

    final Command search;
    final Command next;
    final Command previous;
    final Command follow;
    final Command time;
    final Command copy;
    final Command selectAll;
    final Command copyCommand;
    final Command save;
    final Command clear;
    final Command everything;
    final Command list;
    private final Command bigger;
    private final Command smaller;

    /// @param openSearch brings the search bar up and takes the keyboard there
    /// @param askAndSave asks for a file and writes the lines to it
    LogCommands(LogsModel model, PageTools tools, Runnable openSearch, Runnable askAndSave) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        var opened = Bindings.createBooleanBinding(
                () -> !model.choices().selectionProperty().get().isEmpty(),
                model.choices().selectionProperty());
        var finding = model.finder().queryProperty().isNotNull();
        var more = Bindings.createBooleanBinding(model::hasMore, model.frameProperty());
        var selected = Bindings.createBooleanBinding(
                () -> !model.selection().isEmpty(), model.selection().leadProperty());
        search = command("logs.search", "mdi2m-magnify", shortcut(KeyCode.F), opened, openSearch);
        next = command("logs.next", "mdi2c-chevron-down", new KeyCodeCombination(KeyCode.F3), finding, model::findNext);
        previous = command(
                "logs.previous",
                "mdi2c-chevron-up",
                new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN),
                finding,
                model::findPrevious);
        follow = command("logs.follow", "mdi2p-pause", shortcut(KeyCode.E), opened, this::toggleFollow);
        time = command("logs.time", "mdi2c-clock-outline", shortcut(KeyCode.T), opened, this::nextTimeMode);
        copy = command("logs.copy", "mdi2c-content-copy", shortcut(KeyCode.C), selected, this::copy);
        selectAll = command("logs.select-all", "mdi2s-select-all", shortcut(KeyCode.A), opened, this::selectAll);
        copyCommand = command("logs.copy-command", "mdi2c-console", null, opened, this::copyCommand);
        save = command("logs.save", "mdi2c-content-save-outline", shortcut(KeyCode.S), opened, askAndSave);
        clear = command("logs.clear", "mdi2b-broom", shortcut(KeyCode.L), opened, model::clear);
        everything = command("logs.everything", "mdi2d-download-outline", null, more, model::loadEverything);
        list = command(
                "logs.list",
                "mdi2p-page-layout-sidebar-left",
                shortcut(KeyCode.B),
                Bindings.createBooleanBinding(() -> true),
                () -> model.listShownProperty().set(!model.listShownProperty().get()));
        bigger = command(
                "logs.bigger", "mdi2f-format-font-size-increase", shortcut(KeyCode.EQUALS), opened, () -> font(1));
        smaller = command(
                "logs.smaller", "mdi2f-format-font-size-decrease", shortcut(KeyCode.MINUS), opened, () -> font(-1));
    }

    List<Command> all() {
        return List.of(
                search,
                next,
                previous,
                follow,
                time,
                copy,
                selectAll,
                copyCommand,
                save,
                clear,
                everything,
                bigger,
                smaller,
                list);
    }

    private void toggleFollow() {
        if (model.followingProperty().get()) {
            model.pause();
        } else {
            model.follow();
        }
    }

    private void nextTimeMode() {
        var modes = TimeMode.values();
        model.timeProperty()
                .set(modes[(List.of(modes).indexOf(model.timeProperty().get()) + 1) % modes.length]);
    }

    private void copy() {
        long first = model.selection().first();
        long end = model.selection().end();
        model.feed()
                .ifPresent(feed -> tools.background()
                        .call(() -> LineCopy.text(feed.tail(), first, end), Clip::copy, failure -> {}));
    }

    private void selectAll() {
        var frame = model.frame();
        if (frame.lines() > 0) {
            model.selection().select(frame.start(), frame.size() - 1);
        }
    }

    private void copyCommand() {
        Clip.copy(model.choices().selectionProperty().get().stream()
                .map(LogCommands::twin)
                .collect(Collectors.joining("\n")));
    }

    static String twin(ContainerRef container) {
        return CommandLine.docker("logs", "--follow", "--tail", Integer.toString(LogsModel.AT_FIRST), container.name())
                .text();
    }

    private void font(int by) {
        model.fontSizeProperty().set(FontSize.changed(model.fontSizeProperty().get(), by));
    }

    private Command command(
            String id, String icon, @Nullable KeyCombination keys, ObservableBooleanValue enabled, Runnable run) {
        return new Command(id, texts.get(id), icon, keys, enabled, run);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
