package io.quayside.app.listing;

import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which containers use which objects, found out in one walk over all of them.
///
/// @param byObject containers by the object's name
public record Users(Map<String, List<ContainerRef>> byObject) {
    /// @param uses the names of the objects that a container uses
    public static Users of(EngineSnapshot picture, Function<Container, Stream<String>> uses) {
        return new Users(picture.containers().values().stream()
                .flatMap(container -> uses.apply(container).distinct().map(name -> Map.entry(name, container)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(entry -> ContainerRef.of(entry.getValue()), Collectors.toList()))));
    }

    /// Sorted by name.
    public List<ContainerRef> of(String name) {
        return byObject.getOrDefault(name, List.of()).stream()
                .sorted(Comparator.comparing(ContainerRef::name, NaturalOrder.NAMES))
                .toList();
    }
}
