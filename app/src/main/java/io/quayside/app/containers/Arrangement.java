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
import java.util.stream.Collectors;

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
    Arranged arrange(Iterable<Row> containers, Function<Face.OfProject, Row> projectRow) {
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
        var comparator = order.key().comparator(order.ascending());
        blocks.forEach(block -> block.shown.sort(comparator));
        blocks.sort(blockOrder());
        var rows = new ArrayList<Row>();
        for (var block : blocks) {
            block.project.ifPresent(name -> rows.add(projectRow.apply(face(name, block))));
            if (block.project.filter(collapsed::contains).isEmpty()) {
                rows.addAll(block.shown);
            }
        }
        return new Arranged(
                rows,
                blocks.stream().mapToInt(block -> block.shown.size()).sum(),
                blocks.stream()
                        .filter(block -> block.project.isPresent())
                        .collect(Collectors.toMap(block -> block.project.orElseThrow(), block -> block.shown)));
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

    /// What came of it.
    ///
    /// @param rows what the table shows
    /// @param accepted how many containers pass, those of collapsed projects too
    /// @param members by project, the containers that pass
    record Arranged(List<Row> rows, int accepted, Map<String, List<Row>> members) {
        static final Arranged NOTHING = new Arranged(List.of(), 0, Map.of());
    }
}
