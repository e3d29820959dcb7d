package io.quayside.app.task;

import java.util.List;

/// Something that a person should know, said once in the window.
///
/// @param sentence what happened
/// @param lines more of it, one each: the failures of several deeds
/// @param advice what to do; may be empty
/// @param details for a report, to be copied, never shown; may be empty
public record Notice(Kind kind, String sentence, List<String> lines, String advice, String details) {
    public Notice {
        lines = List.copyOf(lines);
    }

    public static Notice info(String sentence) {
        return new Notice(Kind.INFO, sentence, List.of(), "", "");
    }

    public static Notice warning(String sentence, String advice) {
        return new Notice(Kind.WARNING, sentence, List.of(), advice, "");
    }

    public static Notice error(String sentence, String advice, String details) {
        return new Notice(Kind.ERROR, sentence, List.of(), advice, details);
    }

    public enum Kind {
        INFO,
        WARNING,
        ERROR
    }
}
