package io.quayside.app.containers;

import io.quayside.app.fx.ListUpdate;
import io.quayside.app.ui.Age;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of the list: kept for as long as their containers and projects exist, changed in place. UI thread only.
final class Rows {
    private final SequencedMap<String, Row> containers = new LinkedHashMap<>();
    private final Map<String, Row> projects = new HashMap<>();
    private final ObservableList<Row> shown = FXCollections.observableArrayList();
    private final ObservableList<Row> readOnly = FXCollections.unmodifiableObservableList(shown);

    /// The rows of all containers, shown or not.
    Collection<Row> containers() {
        return containers.values();
    }

    @Nullable
    Row container(String id) {
        return containers.get(id);
    }

    /// A project's row, while it is shown.
    Optional<Row> project(String name) {
        return shown.stream()
                .filter(row -> row.isProject() && row.key().equals(name))
                .findFirst();
    }

    /// What the table shows, in its order.
    ObservableList<Row> shown() {
        return readOnly;
    }

    /// Takes over what the engine says. Containers that did not change are the same instances as before.
    void accept(EngineSnapshot snapshot, Map<String, EngineAction> pending) {
        containers.keySet().retainAll(snapshot.containers().keySet());
        for (var container : snapshot.containers().values()) {
            var row = containers.computeIfAbsent(container.id(), id -> Row.of(container));
            if (row.face() instanceof Face.OfContainer(Container before, var ignored) && before != container) {
                row.show(new Face.OfContainer(container, pending.get(container.id())));
                if (!container.state().isAlive()) {
                    row.measured(null);
                }
            }
        }
    }

    /// Shows beside the state what is under way; null when nothing is.
    void pending(String containerId, @Nullable EngineAction action) {
        var row = containers.get(containerId);
        if (row != null && row.face() instanceof Face.OfContainer(Container container, var ignored)) {
            row.show(new Face.OfContainer(container, action));
        }
    }

    void aged(Instant now) {
        for (var row : containers.values()) {
            row.container().ifPresent(it -> row.aged(Age.of(it.created(), now)));
        }
    }

    Arrangement.Arranged arrange(Arrangement arrangement) {
        var next = arrangement.arrange(containers.values(), this::projectRow);
        ListUpdate.apply(shown, next.rows());
        return next;
    }

    private Row projectRow(Face.OfProject face) {
        var row = projects.computeIfAbsent(face.project(), name -> Row.ofProject(face));
        row.show(face);
        return row;
    }

    /// The containers that a row stands for: itself, or those of its project that pass the search and the filter.
    List<Row> members(Row row, Map<String, List<Row>> projectMembers) {
        return row.isProject() ? projectMembers.getOrDefault(row.key(), List.of()) : List.of(row);
    }
}
