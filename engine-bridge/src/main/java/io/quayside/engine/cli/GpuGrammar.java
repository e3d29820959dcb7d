package io.quayside.engine.cli;

import io.quayside.engine.spec.Csv;
import io.quayside.engine.spec.Devices.GpuRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Graphics processors as `--gpus` takes them: "all", "2", "device=0,driver=nvidia".
/// Source: docker/cli opts/gpus.go
final class GpuGrammar {
    private static final int ALL = -1;

    private GpuGrammar() {}

    /// @throws IllegalArgumentException with a sentence for a person
    static GpuRequest parse(String text) {
        @Nullable Integer count = null;
        List<String> ids = List.of();
        var driver = "";
        List<String> capabilities = List.of();
        Map<String, String> options = new LinkedHashMap<>();
        for (var field : Csv.fields(text)) {
            var pair = KeyValue.of(field);
            if (!pair.hasValue()) {
                count = count(pair.key());
                continue;
            }
            switch (pair.key()) {
                case "count" -> count = count(pair.value());
                case "device" -> ids = List.of(pair.value().split(",", -1));
                case "driver" -> driver = pair.value();
                case "capabilities" -> capabilities = List.of(pair.value().split(",", -1));
                case "options" ->
                    Csv.fields(pair.value()).stream()
                            .map(KeyValue::required)
                            .forEach(option -> options.put(option.key(), option.value()));
                default -> throw new IllegalArgumentException("“" + pair.key() + "” is no part of a GPU request.");
            }
        }
        int amount = count == null ? (ids.isEmpty() ? 1 : 0) : count;
        return new GpuRequest(amount, ids, driver, capabilities, options);
    }

    private static int count(String word) {
        return word.equals("all") ? ALL : Numbers.integer(word);
    }
}
