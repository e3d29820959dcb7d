package io.quayside.app.logs;

import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.ShownLine;
import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.log.LogNote;
import io.quayside.engine.log.LogSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What notes and states of a tail and of its lines are in words.
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

    /// What stands behind a line that has more to it: lines folded away, or what it showed before it rewrote itself;
    /// empty behind others.
    String behind(ShownLine line) {
        String folded = !line.folded()
                ? ""
                : line.traceHits() == 0
                        ? texts.get("logs.folded", line.trace())
                        : texts.get("logs.folded.hits", line.trace(), line.traceHits());
        String earlier = earlier(line.rewrites());
        return folded.isEmpty() || earlier.isEmpty() ? earlier + folded : earlier + "  " + folded;
    }

    private String earlier(ShownLine.Rewritten before) {
        if (before.states() == 0) {
            return "";
        }
        String words = texts.get(before.more() ? "logs.states.more" : "logs.states", before.states());
        return before.hit() ? texts.get("logs.states.hit", words) : words;
    }

    /// What is wrong with a source; empty when nothing is.
    String trouble(LogSource source, String name, boolean followsOn) {
        return switch (source.state()) {
            case LogSource.Unreadable it ->
                texts.get("logs.trouble.unreadable", name, it.message(), it.advice())
                        .strip();
            case LogSource.EngineLost ignored -> texts.get("logs.trouble.lost");
            case LogSource.Removed ignored ->
                texts.get(followsOn ? "logs.trouble.removed.follows" : "logs.trouble.removed", name);
            default -> "";
        };
    }

    /// What containers are waited for, where there is none yet; empty when none is.
    ///
    /// @param names of single ones
    String waiting(Scope scope, Set<String> names) {
        String whom = switch (scope) {
            case Scope.Fixed() -> names.stream().sorted(NaturalOrder.NAMES).collect(Collectors.joining(", "));
            case Scope.Project(var name) when name.isEmpty() -> texts.get("logs.waiting.none");
            case Scope.Project(var name) -> texts.get("logs.waiting.project", name);
            case Scope.Found(var search) when search.isEmpty() -> texts.get("logs.waiting.all");
            case Scope.Found(var search) -> texts.get("logs.waiting.found", search);
        };
        return whom.isEmpty() ? "" : texts.get("logs.waiting", whom);
    }

    /// All troubles, one sentence each.
    String troubles(List<LogSource> sources, List<String> names, boolean followsOn) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < sources.size(); i++) {
            String trouble = i < names.size() ? trouble(sources.get(i), names.get(i), followsOn) : "";
            if (!trouble.isEmpty() && words.indexOf(trouble) < 0) {
                words.append(words.isEmpty() ? "" : "\n").append(trouble);
            }
        }
        return words.toString();
    }
}
