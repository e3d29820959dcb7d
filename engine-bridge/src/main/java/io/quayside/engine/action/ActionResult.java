package io.quayside.engine.action;

import java.util.List;

/// What came of an action that succeeded.
///
/// @param createdId the id of what it made; empty when it made nothing
/// @param warnings the engine's own, in its words
public record ActionResult(String createdId, List<String> warnings) {
    public static final ActionResult DONE = new ActionResult("", List.of());

    public ActionResult {
        warnings = List.copyOf(warnings);
    }
}
