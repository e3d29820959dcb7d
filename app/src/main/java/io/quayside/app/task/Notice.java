package io.quayside.app.task;

import java.util.List;
import java.util.stream.Stream;

/// Something that a person should know, said once in the window.
///
/// @param sentence what happened
/// @param lines more of it, one each: the failures of several deeds
/// @param advice what to do; may be empty
/// @param details for a report, to be copied, never shown; may be empty
/// @param steps what a person can do about it here and now; the likeliest first
public record Notice(Kind kind, String sentence, List<String> lines, String advice, String details, List<Step> steps) {
    public Notice {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    public Notice(Kind kind, String sentence, List<String> lines, String advice, String details) {
        this(kind, sentence, lines, advice, details, List.of());
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

    /// The same with a button more.
    public Notice with(Step next) {
        return new Notice(
                kind,
                sentence,
                lines,
                advice,
                details,
                Stream.concat(steps.stream(), Stream.of(next)).toList());
    }

    /// @param id of its button: "undo"
    /// @param text of its button
    public record Step(String id, String text, Runnable run) {}

    public enum Kind {
        INFO,
        WARNING,
        ERROR
    }
}
