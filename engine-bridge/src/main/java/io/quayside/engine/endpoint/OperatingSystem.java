package io.quayside.engine.endpoint;

import java.util.Locale;

/// The kinds of systems on which engines have places of their own.
public enum OperatingSystem {
    LINUX,
    MACOS,
    WINDOWS;

    /// @param name as the system property `os.name` has it; what is neither macOS nor Windows counts as
    ///     Linux
    public static OperatingSystem of(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        if (word.startsWith("mac") || word.contains("darwin")) {
            return MACOS;
        }
        return word.startsWith("windows") ? WINDOWS : LINUX;
    }
}
