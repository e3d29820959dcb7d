package io.quayside.app.settings;

import java.util.Locale;
import java.util.Optional;

/// Light, dark, or as the system has it.
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK;

    /// "system", "light", "dark".
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ThemeChoice> of(String word) {
        for (var choice : values()) {
            if (choice.word().equals(word)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
