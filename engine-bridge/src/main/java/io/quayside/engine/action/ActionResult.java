package io.quayside.engine.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of an action that succeeded.
///
/// @param createdId the id of what it made; empty when it made nothing
/// @param warnings the engine's own, in its words
/// @param removed what a prune has removed, as the engine names it
/// @param reclaimed bytes that a prune has set free
/// @param exitCode of the container whose end was waited for
public record ActionResult(
        String createdId,
        List<String> warnings,
        List<String> removed,
        long reclaimed,
        @Nullable Integer exitCode) {
    public static final ActionResult DONE = new ActionResult("", List.of());

    public ActionResult {
        warnings = List.copyOf(warnings);
        removed = List.copyOf(removed);
    }

    public ActionResult(String createdId, List<String> warnings) {
        this(createdId, warnings, List.of(), 0);
    }

    public ActionResult(String createdId, List<String> warnings, List<String> removed, long reclaimed) {
        this(createdId, warnings, removed, reclaimed, null);
    }

    /// @param code of a container that has ended
    public static ActionResult ended(int code) {
        return new ActionResult("", List.of(), List.of(), 0, code);
    }
}
