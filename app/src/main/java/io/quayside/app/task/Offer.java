package io.quayside.app.task;

import io.quayside.engine.action.EngineAction;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Deeds that a person may vary before confirming them: the confirmation has a check box per option and lists anew what
/// goes whenever one is ticked.
///
/// @param options in the order of the check boxes; may be empty
/// @param deeds what is to be done when the options of these ids are ticked
public record Offer(List<Option> options, Function<Set<String>, List<? extends EngineAction>> deeds) {
    public Offer {
        options = List.copyOf(options);
    }

    /// @param id stable: "force"
    /// @param text in the user's language
    /// @param ticked whether it is at first
    public record Option(String id, String text, boolean ticked) {}
}
