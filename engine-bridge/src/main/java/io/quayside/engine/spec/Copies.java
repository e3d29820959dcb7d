package io.quayside.engine.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Copies that keep the order in which a person gave the words.
final class Copies {
    private Copies() {}

    static Map<String, String> of(Map<String, String> words) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }
}
