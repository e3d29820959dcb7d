package io.quayside.app.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is wrong with a field of the run form.
///
/// @param field the field's id: "image", "command", a flag as "--memory", or of a line "ports.0"
/// @param sentence the key of the sentence that says so
/// @param about what the sentence is about
/// @param fix what would set it right by a click; null where nobody knows
record Problem(
        String field,
        String sentence,
        List<String> about,
        @Nullable Fix fix) {
    Problem {
        about = List.copyOf(about);
    }

    static Problem of(String field, String sentence, String... about) {
        return new Problem(field, sentence, List.of(about), null);
    }

    /// One that is told in whole by somebody else.
    static Problem told(String field, String sentence) {
        return of(field, "run.wrong.told", sentence);
    }

    /// @param text the key of the button's text
    record Fix(String text, String about, Runnable take) {}
}
