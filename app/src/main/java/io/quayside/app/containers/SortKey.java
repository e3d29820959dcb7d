package io.quayside.app.containers;

import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.Port;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// By what the containers are sorted; equal ones by name.
enum SortKey {
    /// What runs first.
    STATE,
    NAME,
    IMAGE,
    PORTS,
    /// The newest first.
    CREATED,
    /// The busiest first.
    CPU,
    /// The largest first.
    MEMORY;

    /// Of rows of containers.
    Comparator<Row> comparator(boolean ascending) {
        var comparator = comparator();
        return (ascending ? comparator : comparator.reversed()).thenComparing(Row::toString, NaturalOrder.NAMES);
    }

    /// Whether the order changes without the engine having said anything: such an order needs the figures of all
    /// running containers, not of the visible ones alone.
    boolean ticks() {
        return this == CPU || this == MEMORY;
    }

    private Comparator<Row> comparator() {
        return switch (this) {
            case STATE -> by((Container it) -> !it.state().isAlive()).thenComparing(by(Container::state));
            case NAME -> byName(Container::name);
            case IMAGE -> byName(Container::image);
            case PORTS -> by(SortKey::firstPort);
            case CREATED -> by(Container::created).reversed();
            case CPU -> byUsage(Usage::cpuPercent);
            case MEMORY -> byUsage(Usage::memoryUsed);
        };
    }

    private static int firstPort(Container container) {
        return container.ports().stream()
                .map(Port::hostPort)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static <C extends Comparable<? super C>> Comparator<Row> by(Function<Container, C> property) {
        return Comparator.comparing(row -> property.apply(row.container().orElseThrow()));
    }

    private static Comparator<Row> byName(Function<Container, String> property) {
        return Comparator.comparing(row -> property.apply(row.container().orElseThrow()), NaturalOrder.NAMES);
    }

    private static Comparator<Row> byUsage(ToDoubleFunction<Usage> figure) {
        return Comparator.comparingDouble(row -> {
            var usage = row.usage();
            return usage == null ? 0 : -figure.applyAsDouble(usage);
        });
    }
}
