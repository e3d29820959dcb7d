package io.quayside.engine.docker;

import io.quayside.engine.spec.Privileges;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// The kernel's capabilities by their full names, as `docker run` sends them: "NET_ADMIN" is "CAP_NET_ADMIN", "ALL"
/// stands alone, and what is both added and dropped is added.
final class Capabilities {
    private static final String ALL = "ALL";
    private static final String PREFIX = "CAP_";

    private Capabilities() {}

    static List<String> added(Privileges privileges) {
        return full(privileges.added());
    }

    static List<String> dropped(Privileges privileges) {
        var added = added(privileges);
        return full(privileges.dropped()).stream()
                .filter(name -> !added.contains(name))
                .toList();
    }

    private static List<String> full(List<String> names) {
        var full = new TreeSet<String>();
        for (var name : names) {
            var upper = name.strip().toUpperCase(Locale.ROOT);
            full.add(upper.equals(ALL) || upper.startsWith(PREFIX) ? upper : PREFIX + upper);
        }
        return full.contains(ALL) ? List.of(ALL) : List.copyOf(full);
    }
}
