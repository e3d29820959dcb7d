package io.quayside.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;

/// What was chosen in the palette lately, remembered beyond this session. UI thread only.
final class Recents {
    private static final int KEPT = 20;

    private final StringProperty kept;

    /// @param kept one key a line
    Recents(StringProperty kept) {
        this.kept = kept;
    }

    /// The last one first.
    List<String> keys() {
        return kept.get().lines().toList();
    }

    void add(String key) {
        var keys = new ArrayList<>(keys());
        keys.remove(key);
        keys.addFirst(key);
        kept.set(String.join("\n", keys.subList(0, Math.min(KEPT, keys.size()))));
    }
}
