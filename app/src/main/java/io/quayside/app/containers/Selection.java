package io.quayside.app.containers;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.Container;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What is selected: the rows, and the containers that a deed would be done to. A selected project stands for its
/// containers.
///
/// @param targets as they were when this selection was made; every change of them makes a new selection
record Selection(List<Row> rows, List<Face.OfContainer> targets) {
    static final Selection NONE = new Selection(List.of(), List.of());

    Selection {
        rows = List.copyOf(rows);
        targets = List.copyOf(new LinkedHashSet<>(targets));
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    /// The container, when exactly one row is selected and it is a container's.
    Optional<Container> single() {
        return rows.size() == 1 ? rows.getFirst().container() : Optional.empty();
    }

    List<ContainerRef> refs() {
        return targets.stream().map(it -> ContainerRef.of(it.container())).toList();
    }
}
