package io.quayside.app.logs;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.UiThread;
import io.quayside.app.logs.tail.FilterModel;
import io.quayside.app.logs.tail.Finder;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.settings.Settings;
import io.quayside.engine.Engine;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.log.LogAlerts;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.log.LogSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The logs of the chosen containers, as one tail or as several beside each other; and which of the tails is the one
/// that commands are about. Tails go on while nobody sees them. UI thread only.
final class LogsModel {
    /// How many lines of each container are shown at once; more only when asked for.
    static final int AT_FIRST = 1_000;

    private final CurrentEngine engine;
    private final UiThread ui;
    private final Choices choices = new Choices();
    private final LogLooks looks;
    private final Finder finder;
    private final FilterModel filter;
    private final Highlights highlights;
    private final Alerts alerts;
    private final BooleanProperty filterShown;
    private final ObjectProperty<Arrangement> arrangement;
    private final BooleanProperty listShown;
    /// Held until the model is closed: settings outlive windows.
    private final Disposables lasting = new Disposables();

    private final ReadOnlyObjectWrapper<List<TailModel>> tails;
    private final ReadOnlyObjectWrapper<TailModel> active;
    private @Nullable Engine opened;
    private boolean everything;
    private boolean attached;

    /// @param place what the settings of this window begin with: "logs"
    /// @param alerted called when a rule is met of which somebody wants to be told
    LogsModel(
            CurrentEngine engine,
            UiThread ui,
            Settings settings,
            LogLooks looks,
            String place,
            BiConsumer<TailModel, LogAlerts.Alert> alerted) {
        this.engine = engine;
        this.ui = ui;
        this.looks = looks;
        this.finder = new Finder(own(settings.flag("logs.regex", false)), own(settings.flag("logs.case", false)));
        this.filter = new FilterModel(settings.text(place + ".filter", ""));
        this.highlights = new Highlights(settings, lasting);
        this.alerts = new Alerts(ui, settings, lasting, alerted);
        this.filterShown = settings.flag(place + ".filtered", false);
        this.listShown = settings.flag(place + ".list", place.equals(LogsPage.ID));
        this.arrangement = LogLooks.choice(settings, place + ".arrangement", Arrangement.MERGED, Arrangement::valueOf);
        var none = new TailModel(ui, finder, filter, List.of());
        this.tails = new ReadOnlyObjectWrapper<>(List.of(none));
        this.active = new ReadOnlyObjectWrapper<>(none);
        var followsOn = settings.flag(place + ".follows-on", true);
        choices.followsOnProperty().set(followsOn.get());
        choices.followsOnProperty().subscribe((before, now) -> followsOn.set(now));
        var chosen = settings.text(place + ".chosen", "");
        var scope = settings.text(place + ".scope", "");
        choices.await(chosen.get().lines().toList(), Scope.read(scope.get()));
        choices.scopeProperty().subscribe((before, now) -> scope.set(now.written()));
        choices.selectionProperty().subscribe((before, now) -> {
            if (choices.isByItself() && !before.isEmpty()) {
                goOn(before, now);
            } else {
                if (!choices.isByItself()) {
                    chosen.set(String.join(
                            "\n", now.stream().map(ContainerRef::name).toList()));
                }
                everything = false;
                reopen();
            }
        });
        arrangement.subscribe((before, now) -> reopen());
        finder.queryProperty().subscribe((before, now) -> tails.get().forEach(TailModel::find));
        filter.criteriaProperty().subscribe((before, now) -> tails.get().forEach(TailModel::filter));
        List.of(looks.maskedProperty(), looks.fieldsProperty(), looks.foldedProperty())
                .forEach(flag -> lasting.observe(flag, on -> dress()));
        lasting.observe(highlights.rulesProperty(), rules -> dress());
    }

    /// Begins as the setting is, and changes it, but does not follow it.
    private static BooleanProperty own(BooleanProperty setting) {
        var property = new SimpleBooleanProperty(setting.get());
        property.subscribe((before, now) -> setting.set(now));
        return property;
    }

    /// Listens to the engine while the page is shown.
    void attach(Disposables held) {
        held.observe(engine.viewProperty(), view -> choices.accept(view.snapshot()));
        held.observe(engine.engineProperty(), this::engineShown);
        sleep(false);
        held.onClose(() -> sleep(true));
    }

    Choices choices() {
        return choices;
    }

    LogLooks looks() {
        return looks;
    }

    Finder finder() {
        return finder;
    }

    FilterModel filter() {
        return filter;
    }

    Highlights highlights() {
        return highlights;
    }

    Alerts alerts() {
        return alerts;
    }

    /// Whether the filter's bar is there.
    BooleanProperty filterShownProperty() {
        return filterShown;
    }

    ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /// Whether the list of containers is there.
    BooleanProperty listShownProperty() {
        return listShown;
    }

    /// One at least, though it may have no container.
    ReadOnlyObjectProperty<List<TailModel>> tailsProperty() {
        return tails.getReadOnlyProperty();
    }

    /// The one that commands are about.
    ReadOnlyObjectProperty<TailModel> activeProperty() {
        return active.getReadOnlyProperty();
    }

    TailModel active() {
        return Objects.requireNonNull(active.get());
    }

    void activate(TailModel tail) {
        active.set(tail);
    }

    /// How many of the chosen containers are not shown, because there is no room for them side by side.
    int leftOut() {
        return arrangement.get().leftOut(choices.selectionProperty().get().size());
    }

    /// Whether every line was asked for that the engine has.
    boolean isEverythingLoaded() {
        return everything;
    }

    /// Whether the engine may have older lines that were not asked for.
    boolean hasMore() {
        return !everything
                && active().frame().sources().stream()
                        .anyMatch(source -> source.moreAtEngine() && !(source.state() instanceof LogSource.Removed));
    }

    /// Shows the logs of these containers.
    void open(Collection<ContainerRef> containers) {
        choices.choose(containers);
    }

    /// Asks for every line that the engine has.
    void loadEverything() {
        everything = true;
        reopen();
    }

    private void engineShown(@Nullable Engine now) {
        if (now != opened && opened != null) {
            choices.choose(List.of());
        } else if (opened == null && !choices.selectionProperty().get().isEmpty()) {
            reopen();
        }
    }

    /// Containers have come or were replaced: the tails go on, and nobody loses their place.
    private void goOn(List<ContainerRef> before, List<ContainerRef> now) {
        boolean merged = arrangement.get() == Arrangement.MERGED;
        List<TailModel> next = new ArrayList<>(tails.get());
        for (int i = 0; i < now.size(); i++) {
            var container = now.get(i);
            boolean isNew = i >= before.size();
            if (isNew && merged) {
                next.getFirst().join(container);
            } else if (isNew && next.size() < Arrangement.MOST_BESIDE) {
                next.add(tail(opened, List.of(container)));
            } else if (!isNew && !container.id().equals(before.get(i).id()) && (merged || i < next.size())) {
                next.get(merged ? 0 : i).succeed(merged ? i : 0, container);
            }
        }
        if (next.size() > tails.get().size()) {
            tails.set(List.copyOf(next));
            alerts.watch(next);
        }
    }

    private void reopen() {
        filter.sources(Set.of());
        tails.get().forEach(TailModel::close);
        var containers = choices.selectionProperty().get();
        opened = engine.engine();
        var from = opened;
        List<List<ContainerRef>> groups = arrangement.get() == Arrangement.MERGED || containers.isEmpty()
                ? List.of(containers)
                : containers.stream()
                        .limit(Arrangement.MOST_BESIDE)
                        .map(List::of)
                        .toList();
        var next = groups.stream().map(group -> tail(from, group)).toList();
        active.set(next.getFirst());
        tails.set(next);
        alerts.watch(next);
    }

    private TailModel tail(@Nullable Engine from, List<ContainerRef> containers) {
        var tail = new TailModel(
                ui, finder, filter, containers.stream().map(ContainerRef::name).toList());
        tail.dress(looks.dress(highlights.rules()));
        if (from != null && !containers.isEmpty()) {
            tail.open(from.logs(containers, everything ? LogOptions.everything() : LogOptions.following(AT_FIRST)));
            tail.sleep(!attached);
        }
        return tail;
    }

    private void dress() {
        var dress = looks.dress(highlights.rules());
        tails.get().forEach(tail -> tail.dress(dress));
    }

    private void sleep(boolean on) {
        attached = !on;
        tails.get().forEach(tail -> tail.sleep(on));
    }

    /// Ends all tails.
    void close() {
        lasting.close();
        alerts.watch(List.of());
        tails.get().forEach(TailModel::close);
    }
}
