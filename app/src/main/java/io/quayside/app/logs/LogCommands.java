package io.quayside.app.logs;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Clip;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.log.LogsCommand;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
    private final ObservableBooleanValue always = new ReadOnlyBooleanWrapper(true);

    final Command search;
    final Command next;
    final Command previous;
    final Command follow;
    final Command time;
    final Command wrap;
    final Command copy;
    final Command copyColors;
    final Command selectAll;
    final Command copyCommand;
    final Command save;
    final Command clear;
    final Command everything;
    final Command arrange;
    final Command list;
    final Command bookmark;
    final Command nextBookmark;
    final Command previousBookmark;
    final Command openLink;
    private final Command bigger;
    private final Command smaller;

    /// @param openSearch brings the search bar up and takes the keyboard there
    LogCommands(LogsModel model, PageTools tools, Runnable openSearch) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        var selection = model.activeProperty().flatMap(tail -> tail.selection().rangeProperty());
        var frame = model.activeProperty().flatMap(TailModel::frameProperty);
        var marks = model.activeProperty().flatMap(tail -> tail.bookmarks().changesProperty());
        var chosen = model.choices().selectionProperty();
        var opened = When.of(chosen, () -> !chosen.get().isEmpty());
        var several = When.of(chosen, () -> chosen.get().size() > 1);
        var finding = model.finder().queryProperty().isNotNull();
        var more = When.of(frame, model::hasMore);
        var selected = When.of(selection, () -> !model.active().selection().isEmpty());
        var marked = When.of(marks, () -> !model.active().bookmarks().isEmpty());
        search = command("logs.search", "mdi2m-magnify", shortcut(KeyCode.F), opened, openSearch);
        next = command("logs.next", "mdi2c-chevron-down", plain(KeyCode.F3), finding, () -> find(true));
        previous = command("logs.previous", "mdi2c-chevron-up", shift(KeyCode.F3), finding, () -> find(false));
        follow = command("logs.follow", "mdi2p-pause", shortcut(KeyCode.E), opened, this::toggleFollow);
        time = command("logs.time", "mdi2c-clock-outline", shortcut(KeyCode.T), opened, this::nextTimeMode);
        wrap = command("logs.wrap", "mdi2w-wrap", shortcut(KeyCode.R), opened, this::toggleWrap);
        copy = command("logs.copy", "mdi2c-content-copy", shortcut(KeyCode.C), selected, () -> copy(false));
        copyColors = command(
                "logs.copy-colors",
                "mdi2p-palette-outline",
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                selected,
                () -> copy(true));
        selectAll = command("logs.select-all", "mdi2s-select-all", shortcut(KeyCode.A), opened, this::selectAll);
        copyCommand = command("logs.copy-command", "mdi2c-console", null, opened, this::copyCommand);
        save = command("logs.save", "mdi2c-content-save-outline", shortcut(KeyCode.S), opened, this::save);
        clear = command(
                "logs.clear",
                "mdi2b-broom",
                shortcut(KeyCode.L),
                opened,
                () -> model.tailsProperty().get().forEach(TailModel::clear));
        everything = command("logs.everything", "mdi2d-download-outline", null, more, model::loadEverything);
        arrange = command("logs.arrange", "mdi2v-view-column-outline", shortcut(KeyCode.D), several, this::arrange);
        list = command("logs.list", "mdi2p-page-layout-sidebar-left", shortcut(KeyCode.B), always, this::toggleList);
        bookmark = command("logs.bookmark", "mdi2b-bookmark-outline", shortcut(KeyCode.F2), opened, this::mark);
        nextBookmark = command(
                "logs.bookmark.next", "mdi2b-bookmark-plus-outline", plain(KeyCode.F2), marked, () -> goToMark(true));
        previousBookmark = command(
                "logs.bookmark.previous",
                "mdi2b-bookmark-minus-outline",
                shift(KeyCode.F2),
                marked,
                () -> goToMark(false));
        openLink = command("logs.link", "mdi2o-open-in-new", null, selected, this::openLink);
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
                wrap,
                copy,
                copyColors,
                selectAll,
                copyCommand,
                save,
                clear,
                everything,
                arrange,
                bookmark,
                nextBookmark,
                previousBookmark,
                openLink,
                bigger,
                smaller,
                list);
    }

    private void save() {
        new SaveLines(tools, model.looks()).ask(model.active());
    }

    /// The first address in the line where the selection ends.
    private void openLink() {
        var range = model.active().selection().range();
        if (range != null) {
            model.active().frame().rows().stream()
                    .filter(row -> row.index() == range.lead().line())
                    .flatMap(row -> row.text().links().stream())
                    .findFirst()
                    .flatMap(ViewportMouse::address)
                    .ifPresent(new LinkOpener(tools)::ask);
        }
    }

    private void find(boolean forward) {
        model.active().findNext(forward);
    }

    private void toggleFollow() {
        var tail = model.active();
        if (tail.followingProperty().get()) {
            tail.pause();
        } else {
            tail.follow();
        }
    }

    private void nextTimeMode() {
        var time = model.looks().timeProperty();
        time.set(
                switch (time.get()) {
                    case NONE -> TimeMode.ABSOLUTE;
                    case ABSOLUTE -> TimeMode.RELATIVE;
                    case RELATIVE -> TimeMode.NONE;
                });
    }

    private void toggleWrap() {
        var wrap = model.looks().wrapProperty();
        wrap.set(!wrap.get());
    }

    private void toggleList() {
        model.listShownProperty().set(!model.listShownProperty().get());
    }

    private void arrange() {
        var now = model.arrangementProperty();
        now.set(now.get() == Arrangement.MERGED ? Arrangement.BESIDE : Arrangement.MERGED);
    }

    private void copy(boolean colors) {
        var range = model.active().selection().range();
        if (range != null) {
            model.active()
                    .lines()
                    .ifPresent(lines ->
                            tools.background().call(() -> lines.copy(range, colors), Clip::copy, failure -> {}));
        }
    }

    private void selectAll() {
        var tail = model.active();
        long count = tail.frame().lines();
        if (count > 0) {
            tail.lines().ifPresent(lines -> tail.selection().selectLines(lines.lineAt(0), lines.lineAt(count - 1)));
        }
    }

    /// The line where the selection's end is, or else the first one in view.
    private void mark() {
        var tail = model.active();
        var range = tail.selection().range();
        var rows = tail.frame().rows();
        if (range != null) {
            tail.bookmarks().toggle(range.lead().line());
        } else if (!rows.isEmpty()) {
            tail.bookmarks().toggle(rows.getFirst().index());
        }
    }

    private void goToMark(boolean forward) {
        var tail = model.active();
        var range = tail.selection().range();
        var rows = tail.frame().rows();
        long from = range != null
                ? range.lead().line()
                : rows.isEmpty() ? 0 : rows.getFirst().index();
        var found = forward ? tail.bookmarks().after(from) : tail.bookmarks().before(from);
        if (found != null) {
            tail.selection().selectLines(found, found);
            tail.reveal(found);
        }
    }

    /// One line for each container, which shows as much of it as is loaded.
    private void copyCommand() {
        var criteria = model.filter().criteria();
        int lines = model.isEverythingLoaded() ? LogOptions.ALL : LogsModel.AT_FIRST;
        boolean times = model.looks().timeProperty().get() != TimeMode.NONE;
        Clip.copy(model.choices().selectionProperty().get().stream()
                .map(it -> new LogsCommand(it.name(), true, times, lines, criteria.from(), criteria.until())
                        .line()
                        .text())
                .collect(Collectors.joining("\n")));
    }

    private void font(int by) {
        var size = model.looks().fontSizeProperty();
        size.set(FontSize.changed(size.get(), by));
    }

    private Command command(
            String id, String icon, @Nullable KeyCombination keys, ObservableBooleanValue enabled, Runnable run) {
        return new Command(id, texts.get(id), icon, keys, enabled, run);
    }

    private static KeyCombination plain(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
