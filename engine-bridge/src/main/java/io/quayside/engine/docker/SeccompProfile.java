package io.quayside.engine.docker;

import io.quayside.engine.archive.LocalFailures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// A seccomp profile is a file of this machine, and engines take what is in it.
final class SeccompProfile {
    private static final String OPTION = "seccomp=";
    private static final Set<String> WORDS = Set.of("unconfined", "builtin");

    private SeccompProfile() {}

    /// @return the option as engines take it
    /// @throws io.quayside.engine.model.EngineException.Local when the file cannot be read
    static String inlined(String doing, String option) {
        var profile = option.startsWith(OPTION) ? option.substring(OPTION.length()) : "";
        if (profile.isEmpty() || WORDS.contains(profile)) {
            return option;
        }
        var file = Path.of(profile);
        try {
            return OPTION + compact(Files.readString(file));
        } catch (IOException e) {
            throw LocalFailures.reading(doing, file, e);
        }
    }

    /// Without white space outside of texts.
    private static String compact(String json) {
        var text = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\') {
                text.append(c).append(json.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            if (quoted || !Character.isWhitespace(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
