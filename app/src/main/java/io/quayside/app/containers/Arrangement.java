package io.quayside.app.containers;

import io.quayside.app.ui.NaturalOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which rows the list has, in which order: containers that pass the search and the filter, those of a compose project
/// under its row.
///
/// @param collapsed names of the projects whose containers are hidden
record Arrangement(Query query, StateFilter filter, Order order, Set<String> collapsed) {
    Arrangement {
        collapsed = Set.copyOf(collapsed);
    }

    boolean accepts(Row row) {
        return row.container()
                .filter(it -> filter.accepts(it) && query.matches(it))
                .isPresent();
    }

    /// @param containers all rows of containers
    /// @param projectRow the row of a project that has the given face
    List<Row> arrange(Iterable<Row> containers, Function<Face.OfProject, Row> projectRow) {
        var blocks = new ArrayList<Block>();
        var projects = new HashMap<String, Block>();
        for (var row : containers) {
            var name = row.container().flatMap(it -> it.project());
            var block = name.map(it -> projects.computeIfAbsent(it, key -> newBlock(name, blocks)))
                    .orElseGet(() -> newBlock(name, blocks));
            block.all.add(row);
            if (accepts(row)) {
                block.shown.add(row);
            }
        }
        blocks.removeIf(block -> block.shown.isEmpty());
        blocks.forEach(block -> block.shown.sort(order.key().comparator(order.ascending())));
        blocks.sort(blockOrder());
        var rows = new ArrayList<Row>();
        for (var block : blocks) {
            block.project.ifPresent(name -> rows.add(projectRow.apply(face(name, block))));
            if (block.project.filter(collapsed::contains).isEmpty()) {
                rows.addAll(block.shown);
            }
        }
        return rows;
    }

    private static Block newBlock(Optional<String> project, List<Block> blocks) {
        var block = new Block(project, new ArrayList<>(), new ArrayList<>());
        blocks.add(block);
        return block;
    }

    private Face.OfProject face(String name, Block block) {
        var running = block.all.stream()
                .flatMap(row -> row.container().stream())
                .filter(it -> it.state().isAlive())
                .count();
        return new Face.OfProject(name, (int) running, block.all.size(), block.shown.size(), collapsed.contains(name));
    }

    // A project stands where its name does, or else where its first container would.
    private Comparator<Block> blockOrder() {
        if (order.key() != SortKey.NAME) {
            return Comparator.comparing(
                    block -> block.shown.getFirst(), order.key().comparator(order.ascending()));
        }
        Comparator<Block> byName = Comparator.comparing(
                block -> block.project.orElseGet(() -> block.shown.getFirst().toString()), NaturalOrder.NAMES);
        return order.ascending() ? byName : byName.reversed();
    }

    private record Block(Optional<String> project, List<Row> all, List<Row> shown) {}

    /// The containers of a project that are shown, or would be if it were not collapsed.
    static Map<String, List<Row>> members(Iterable<Row> containers, Arrangement arrangement) {
        var members = new HashMap<String, List<Row>>();
        for (var row : containers) {
            if (arrangement.accepts(row)) {
                row.container()
                        .flatMap(it -> it.project())
                        .ifPresent(name -> members.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(row));
            }
        }
        return members;
    }
}
