package io.quayside.app.containers;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.task.Actions;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.task.Offer;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RenameContainer;
import io.quayside.engine.action.WaitContainer;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.spec.RunSpec;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list of containers: what the engine holds, searched, filtered, sorted and grouped by compose project, and what
/// is selected in it. Follows the engine while attached. UI thread only.
public final class ContainersModel {
    private final CurrentEngine engine;
    private final Actions actions;
    private final InstantSource clock;
    private final Rows rows = new Rows();
    private final Set<String> collapsed = new HashSet<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<StateFilter> filter = new SimpleObjectProperty<>(StateFilter.ALL);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.USUAL);
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(new Counts(0, 0));
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.CONNECTING);
    private final ReadOnlyObjectWrapper<ConnectionState> connection;
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private EngineSnapshot snapshot = EngineSnapshot.EMPTY;
    private boolean arranging;
    private Arrangement.Arranged arranged = Arrangement.Arranged.NOTHING;
    private @Nullable String awaited;

    ContainersModel(CurrentEngine engine, Actions actions, InstantSource clock) {
        this.engine = engine;
        this.actions = actions;
        this.clock = clock;
        this.connection = new ReadOnlyObjectWrapper<>(engine.view().connection());
        search.subscribe(this::arrange);
        filter.subscribe(this::arrange);
        // Only for another order: sorted by name, and by nothing, are the same.
        order.subscribe((before, now) -> arrange());
    }

    /// How many containers pass the search and the filter, of how many.
    record Counts(int shown, int total) {}

    /// Follows the engine until released.
    void attach(Disposables held) {
        held.observe(engine.viewProperty(), this::accept);
        MapChangeListener<String, EngineAction> pending = change -> pending(change.getKey());
        actions.pending().addListener(pending);
        held.onClose(() -> actions.pending().removeListener(pending));
        rows.containers().forEach(row -> pending(row.key()));
    }

    ObservableList<Row> rows() {
        return rows.shown();
    }

    /// The rows of all containers, shown or not.
    Collection<Row> containers() {
        return rows.containers();
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<StateFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ConnectionState> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    Selection selection() {
        return selection.get();
    }

    /// Grows with every change of the rows: some came, went or moved, so that the table's own selection may no longer
    /// be this model's, or have another state.
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Whether deeds can be done: the engine can be asked.
    boolean isConnected() {
        return connection.get() instanceof ConnectionState.Connected;
    }

    /// Selects these rows. Ignored while the list itself is changing: what a table makes of its selection then is not
    /// what a person chose.
    void select(List<Row> chosen) {
        if (!arranging) {
            reselect(chosen);
        }
    }

    /// Selects a container by its id, as soon as the engine has told of it, making it visible: search, filter and
    /// collapsed project give way.
    void reveal(String id) {
        var row = rows.container(id);
        awaited = row == null ? id : null;
        if (row == null) {
            return;
        }
        if (!arrangement().accepts(row)) {
            search.set("");
            filter.set(StateFilter.ALL);
        }
        row.container().flatMap(Container::project).ifPresent(collapsed::remove);
        arrange();
        select(List.of(row));
        revision.set(revision.get() + 1);
    }

    /// Selects a project by its name; search and filter give way.
    void revealProject(String name) {
        if (rows.project(name).isEmpty()) {
            search.set("");
            filter.set(StateFilter.ALL);
        }
        rows.project(name).ifPresent(row -> {
            select(List.of(row));
            revision.set(revision.get() + 1);
        });
    }

    /// Shows or hides the containers of a project.
    void toggle(Row project) {
        if (!collapsed.remove(project.key())) {
            collapsed.add(project.key());
        }
        arrange();
    }

    void collapse(Row project, boolean hide) {
        if (project.face() instanceof Face.OfProject face && face.collapsed() != hide) {
            toggle(project);
        }
    }

    /// Called about once a minute: how long ago things were.
    void aged() {
        rows.aged(clock.instant());
    }

    /// Called when figures have come, at most every other second: an order by figures is brought up to date.
    void remeasured() {
        if (order.get().key().ticks()) {
            arrange();
        }
    }

    /// Whether it can be done to something that is selected.
    boolean can(Deed deed) {
        return isConnected() && selection.get().targets().stream().anyMatch(deed::fits);
    }

    /// Asks for the removal of all that is selected, by way of a confirmation.
    ///
    /// @param force the check box that removes running containers too
    /// @param volumes the check box that removes anonymous volumes too
    void remove(Offer.Option force, Offer.Option volumes) {
        var targets = selection.get().targets();
        if (!isConnected() || targets.isEmpty()) {
            return;
        }
        var alive = targets.stream().anyMatch(it -> it.container().state().isAlive());
        actions.run(new Offer(
                alive ? List.of(force, volumes) : List.of(volumes),
                ticked -> targets.stream()
                        .map(it -> new RemoveContainer(
                                ContainerRef.of(it.container()),
                                ticked.contains(force.id()),
                                ticked.contains(volumes.id())))
                        .toList()));
    }

    void rename(ContainerRef container, String newName) {
        actions.run(new RenameContainer(container, newName));
    }

    /// What is wrong with a new name.
    NameProblem problem(ContainerRef container, String newName) {
        if (newName.isEmpty()) {
            return NameProblem.EMPTY;
        }
        if (newName.equals(container.name())) {
            return NameProblem.SAME;
        }
        if (!RunSpec.isName(newName)) {
            return NameProblem.INVALID;
        }
        var taken = snapshot.containers().values().stream()
                .anyMatch(other -> other.name().equals(newName));
        return taken ? NameProblem.TAKEN : NameProblem.NONE;
    }

    enum NameProblem {
        NONE,
        EMPTY,
        SAME,
        INVALID,
        TAKEN
    }

    /// Does it to all selected containers that it fits.
    void run(Deed deed) {
        if (isConnected()) {
            var deeds = selection.get().targets().stream()
                    .filter(deed::fits)
                    .map(deed::on)
                    .toList();
            if (!deeds.isEmpty()) {
                actions.run(deeds);
            }
        }
    }

    /// Whether something is selected whose end can be waited for.
    boolean canAwait() {
        return isConnected() && targetsAlive().findAny().isPresent();
    }

    /// Waits for the end of each selected container that runs. That is work like any other: it can be cancelled.
    ///
    /// @param ended gets the exit code when it comes to that
    void await(ObjIntConsumer<ContainerRef> ended) {
        if (isConnected()) {
            targetsAlive().map(ContainerRef::of).forEach(container -> {
                var entry = actions.start(new WaitContainer(container));
                entry.stateProperty().subscribe(state -> {
                    if (state == ActivityEntry.State.DONE) {
                        entry.result().map(ActionResult::exitCode).ifPresent(code -> ended.accept(container, code));
                    }
                });
            });
        }
    }

    private Stream<Container> targetsAlive() {
        return selection.get().targets().stream()
                .map(Face.OfContainer::container)
                .filter(it -> it.state().isAlive());
    }

    private void accept(EngineView view) {
        connection.set(view.connection());
        if (view.snapshot() != snapshot) {
            snapshot = view.snapshot();
            rows.accept(snapshot, actions.pending());
            aged();
        }
        arrange();
        if (awaited != null) {
            reveal(awaited);
        }
    }

    private void pending(String id) {
        rows.pending(id, actions.pending().get(id));
        reselect(selection.get().rows());
    }

    private Arrangement arrangement() {
        return new Arrangement(Query.of(search.get()), filter.get(), order.get(), collapsed);
    }

    private void arrange() {
        arranging = true;
        arranged = rows.arrange(arrangement());
        arranging = false;
        counts.set(new Counts(arranged.accepted(), rows.containers().size()));
        content.set(content(arranged.accepted() > 0));
        reselect(selection.get().rows());
        revision.set(revision.get() + 1);
    }

    private Content content(boolean anyShown) {
        if (anyShown) {
            return Content.ROWS;
        }
        if (!rows.containers().isEmpty()) {
            return Content.NO_MATCH;
        }
        return switch (connection.get()) {
            case ConnectionState.Connected ignored -> Content.EMPTY;
            case ConnectionState.Lost ignored -> Content.UNREACHABLE;
            default -> Content.CONNECTING;
        };
    }

    // Only what is shown can be selected, and a deed goes to containers as they are now.
    private void reselect(List<Row> chosen) {
        var shown = chosen.isEmpty() ? Set.<Row>of() : new HashSet<>(rows.shown());
        var kept = chosen.stream().filter(shown::contains).toList();
        var targets = kept.stream()
                .flatMap(row -> rows.members(row, arranged.members()).stream())
                .map(Row::face)
                .filter(Face.OfContainer.class::isInstance)
                .map(Face.OfContainer.class::cast)
                .toList();
        var next = new Selection(kept, targets);
        if (!next.equals(selection.get())) {
            selection.set(next);
        }
    }
}
