package io.quayside.engine.spec;

import java.util.List;
import java.util.stream.Stream;

/// Longer lists.
public final class Lists {
    private Lists() {}

    public static <T> List<T> and(List<T> items, T one) {
        return Stream.concat(items.stream(), Stream.of(one)).toList();
    }
}
