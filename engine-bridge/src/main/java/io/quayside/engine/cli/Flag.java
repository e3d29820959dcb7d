package io.quayside.engine.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// A flag of `docker run` or `docker create`.
///
/// @param names "--publish", "-p"; the first one is the usual
/// @param takesValue false for a switch
/// @param action what it does to the specification, with "true" or "false" for a switch; an
///     [IllegalArgumentException] says what is wrong with the value
record Flag(List<String> names, boolean takesValue, Action action) {
    private static final Set<String> YES = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> NO = Set.of("0", "f", "F", "FALSE", "false", "False");

    interface Action {
        void apply(Draft draft, String value) throws IOException;
    }

    static Flag value(String names, Action action) {
        return new Flag(List.of(names.split(" ", -1)), true, action);
    }

    static Flag toggle(String names, BiConsumer<Draft, Boolean> action) {
        return new Flag(List.of(names.split(" ", -1)), false, (draft, value) -> action.accept(draft, truth(value)));
    }

    /// One that says nothing of the container.
    static Flag aside(String names, boolean takesValue) {
        var list = List.of(names.split(" ", -1));
        return new Flag(list, takesValue, (draft, value) -> draft.aside(list.getFirst() + "=" + value));
    }

    private static boolean truth(String value) {
        if (!YES.contains(value) && !NO.contains(value)) {
            throw new IllegalArgumentException("“" + value + "” is neither true nor false.");
        }
        return YES.contains(value);
    }
}
