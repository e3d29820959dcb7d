package io.quayside.app.logs;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Notice;
import io.quayside.engine.log.LogQuery;
import io.quayside.engine.log.LogTerm;
import io.quayside.engine.log.SelectedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What decides which lines are seen, and how: the filter, times, colours, fields, stack traces, secrets, alerts.
final class LineCommands {
    private final LogsModel model;
    private final PageTools tools;
    private final Texts texts;

    final Command filter;
    final Command timeline;
    final Command jump;
    final Command fields;
    final Command fold;
    final Command foldOne;
    final Command openFields;
    final Command only;
    final Command without;
    final Command onlySource;
    final Command light;
    final Command whole;
    private final List<Command> others;

    /// @param openFilter brings the filter's bar up and takes the keyboard there
    LineCommands(LogsModel model, PageTools tools, Runnable openFilter) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        var selection = model.activeProperty().flatMap(tail -> tail.selection().rangeProperty());
        var looks = model.looks();
        var chosen = model.choices().selectionProperty();
        var opened = When.of(chosen, () -> !chosen.get().isEmpty());
        var selected = When.of(selection, () -> model.active().selection().range() != null);
        filter = command("filter", "mdi2f-filter-outline", both(KeyCode.F), opened, openFilter);
        timeline = flag("timeline", "mdi2c-chart-bar", both(KeyCode.T), opened, looks.timelineProperty());
        jump = command("jump", "mdi2c-clock-start", one(KeyCode.G), opened, this::askWhere);
        fields = flag("fields", "mdi2c-code-json", one(KeyCode.J), opened, looks.fieldsProperty());
        fold = flag("fold", "mdi2u-unfold-less-horizontal", both(KeyCode.E), opened, looks.foldedProperty());
        foldOne = command("fold-one", "mdi2c-chevron-right", one(KeyCode.PERIOD), selected, this::toggleTrace);
        openFields = command("open-fields", "mdi2c-code-braces", one(KeyCode.ENTER), selected, this::toggleFields);
        only = command("only", "mdi2f-filter-plus-outline", null, selected, () -> term(false));
        without = command("without", "mdi2f-filter-minus-outline", null, selected, () -> term(true));
        onlySource = command("only-source", "mdi2c-cube-outline", both(KeyCode.O), selected, this::onlySource);
        light = command("light", "mdi2m-marker", both(KeyCode.H), selected, this::highlight);
        whole = command("whole", "mdi2a-arrow-expand-vertical", both(KeyCode.ENTER), selected, this::showInWhole);
        others = List.of(
                command("range", "mdi2c-calendar-range", both(KeyCode.G), opened, this::askRange),
                command("highlights", "mdi2f-format-color-highlight", null, opened, this::askHighlights),
                command("alerts", "mdi2b-bell-outline", null, opened, this::askAlerts),
                flag(
                        "follow-on",
                        "mdi2r-repeat",
                        both(KeyCode.N),
                        opened,
                        model.choices().followsOnProperty()),
                flag("mask", "mdi2e-eye-off-outline", both(KeyCode.M), opened, looks.maskedProperty()),
                flag("hits", "mdi2f-format-list-bulleted", both(KeyCode.K), opened, looks.hitListProperty()));
    }

    List<Command> all() {
        var all = new ArrayList<>(List.of(
                filter, timeline, jump, fields, fold, foldOne, openFields, only, without, onlySource, light, whole));
        all.addAll(others);
        return all;
    }

    private void askWhere() {
        new TimeForm(tools, model).askWhere();
    }

    private void askRange() {
        new TimeForm(tools, model).askRange();
    }

    private void askHighlights() {
        new Rules(tools, model).askHighlights();
    }

    private void askAlerts() {
        new Rules(tools, model).askAlerts();
    }

    private void toggleTrace() {
        withLine(model.active()::toggleTrace);
    }

    private void toggleFields() {
        withLine(model.active()::toggleFields);
    }

    private void showInWhole() {
        withLine(model.active()::showInWhole);
    }

    private void withLine(Consumer<Long> deed) {
        var range = model.active().selection().range();
        if (range != null) {
            deed.accept(range.lead().line());
        }
    }

    private void term(boolean exclude) {
        withWords(query -> {
            model.filterShownProperty().set(true);
            model.filter().add(new LogTerm(query, exclude));
        });
    }

    /// Lines of the selected line's container, or those of all again.
    private void onlySource() {
        withLine(line -> model.active().frame().rows().stream()
                .filter(row -> row.index() == line)
                .findFirst()
                .map(row -> Set.of(row.line().source()))
                .map(source -> source.equals(model.filter().criteria().sources()) ? Set.<Integer>of() : source)
                .ifPresent(model.filter()::sources));
        model.filterShownProperty().set(true);
    }

    private void highlight() {
        withWords(query -> model.highlights().add(query, false));
    }

    /// What is selected, if it is in one line; of whole lines the first.
    private void withWords(Consumer<LogQuery> deed) {
        var range = model.active().selection().range();
        if (range != null) {
            model.active()
                    .lines()
                    .ifPresent(lines -> tools.background()
                            .call(
                                    () -> lines.words(range).flatMap(SelectedWords::query),
                                    found -> found.ifPresentOrElse(deed, this::sayNone),
                                    failure -> sayNone()));
        }
    }

    private void sayNone() {
        tools.notices().show(Notice.warning(texts.get("logs.words.none"), texts.get("logs.words.none.advice")));
    }

    private Command flag(
            String id, String icon, KeyCombination keys, ObservableBooleanValue enabled, BooleanProperty flag) {
        return command(id, icon, keys, enabled, () -> flag.set(!flag.get()));
    }

    private Command command(
            String id, String icon, @Nullable KeyCombination keys, ObservableBooleanValue enabled, Runnable run) {
        return new Command("logs." + id, texts.get("logs." + id), icon, keys, enabled, run);
    }

    private static KeyCombination one(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination both(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
