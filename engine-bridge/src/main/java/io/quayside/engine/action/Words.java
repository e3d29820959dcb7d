package io.quayside.engine.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Names with values, in the order in which a person gave them.
final class Words {
    private Words() {}

    static Map<String, String> copy(Map<String, String> words) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /// One flag for each; the values of those whose name looks so are secret.
    static CommandLine add(CommandLine line, String flag, Map<String, String> words) {
        var longer = line;
        for (var word : words.entrySet()) {
            longer = longer.and(flag).andNamed(word.getKey(), word.getValue());
        }
        return longer;
    }
}
