package io.quayside.engine.docker;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a request's JSON object, without those that say nothing: null, 0, false, and what is empty.
final class Body {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Body with(String name, @Nullable Object value) {
        var silent = switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case Number number -> number.longValue() == 0;
            case Boolean flag -> !flag;
            case Collection<?> items -> items.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Body body -> body.fields.isEmpty();
            default -> false;
        };
        return silent ? this : withExactly(name, value);
    }

    /// Says it whatever it is.
    Body withExactly(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof Body body ? body.fields : value);
        }
        return this;
    }

    Map<String, ?> fields() {
        return fields;
    }

    static List<Map<String, ?>> list(List<Body> bodies) {
        return bodies.stream().<Map<String, ?>>map(Body::fields).toList();
    }
}
