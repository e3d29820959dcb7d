package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.engine.log.LogNote;
import io.quayside.engine.log.LogSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What notes and states of a tail are in words.
final class NoteWords {
    private final Texts texts;

    NoteWords(Texts texts) {
        this.texts = texts;
    }

    /// "exited with code 0"
    String of(@Nullable LogNote note) {
        if (note == null) {
            return "";
        }
        if (note.exitCode().isPresent()) {
            return texts.get(
                    "logs.note.exited.code", Integer.toString(note.exitCode().getAsInt()));
        }
        return texts.get("logs.note." + note.kind().name().toLowerCase(Locale.ROOT));
    }

    /// What is wrong with a source; empty when nothing is.
    String trouble(LogSource source, String name) {
        return switch (source.state()) {
            case LogSource.Unreadable it ->
                texts.get("logs.trouble.unreadable", name, it.message(), it.advice())
                        .strip();
            case LogSource.EngineLost ignored -> texts.get("logs.trouble.lost");
            case LogSource.Removed ignored -> texts.get("logs.trouble.removed", name);
            default -> "";
        };
    }

    /// All troubles, one sentence each.
    String troubles(List<LogSource> sources, List<String> names) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < sources.size(); i++) {
            String trouble = trouble(sources.get(i), names.get(i));
            if (!trouble.isEmpty() && words.indexOf(trouble) < 0) {
                words.append(words.isEmpty() ? "" : "\n").append(trouble);
            }
        }
        return words.toString();
    }
}
