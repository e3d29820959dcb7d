package io.quayside.engine.action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What narrows a prune down.
///
/// @param createdBefore spares what was made later; null spares nothing
/// @param labels all of them must hold
public record PruneFilter(@Nullable Instant createdBefore, List<LabelRule> labels) {
    /// Spares nothing.
    public static final PruneFilter NONE = new PruneFilter(null, List.of());

    public PruneFilter {
        labels = List.copyOf(labels);
    }

    /// @param value null when any value will do
    /// @param present false takes only what does not have the label
    public record LabelRule(String key, @Nullable String value, boolean present) {
        boolean holds(Map<String, String> labels) {
            boolean has = value == null ? labels.containsKey(key) : value.equals(labels.get(key));
            return has == present;
        }

        /// As engines and the command line take it: "key", "key=value".
        public String text() {
            return value == null ? key : key + "=" + value;
        }
    }

    boolean takes(@Nullable Instant created, Map<String, String> ownLabels) {
        boolean oldEnough = createdBefore == null || created == null || !created.isAfter(createdBefore);
        return oldEnough && takes(ownLabels);
    }

    /// By its labels alone.
    boolean takes(Map<String, String> ownLabels) {
        return labels.stream().allMatch(rule -> rule.holds(ownLabels));
    }

    /// The flags of the command line.
    CommandLine addTo(CommandLine line) {
        var words = new ArrayList<String>();
        if (createdBefore != null) {
            words.addAll(List.of("--filter", "until=" + createdBefore));
        }
        for (var rule : labels) {
            words.addAll(List.of("--filter", (rule.present() ? "label=" : "label!=") + rule.text()));
        }
        return line.and(words.toArray(String[]::new));
    }
}
