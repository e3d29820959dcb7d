package io.quayside.app.task;

import io.quayside.engine.action.EngineAction;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Deeds that a person may vary before confirming them: the confirmation has a check box per option and lists anew what
/// goes whenever one is ticked.
///
/// @param options in the order of the check boxes; may be empty
/// @param deeds what is to be done when the options of these ids are ticked
/// @param found whether Quayside has found the objects, as for a prune, and no person has named them: then a pinned one
///     stays even where it is the only one
/// @param spared names of what stays because it is pinned, of the deeds that were asked for last
public record Offer(
        List<Option> options,
        Function<Set<String>, List<? extends EngineAction>> deeds,
        boolean found,
        Supplier<Set<String>> spared) {
    public Offer {
        options = List.copyOf(options);
    }

    /// Of what a person has chosen.
    public Offer(List<Option> options, Function<Set<String>, List<? extends EngineAction>> deeds) {
        this(options, deeds, false, Set::of);
    }

    /// Of what nobody needs, as a prune removes it.
    public static Offer ofUnused(List<Option> options, Function<Set<String>, List<? extends EngineAction>> deeds) {
        return new Offer(options, deeds, true, Set::of);
    }

    /// @param id stable: "force"
    /// @param text in the user's language
    /// @param ticked whether it is at first
    public record Option(String id, String text, boolean ticked) {}
}
