package io.quayside.app.containers;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.task.Background;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.why.Cause;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds out of containers that were killed whether that was for their memory. Lists do not tell it: a container is
/// inspected once, when somebody asks why it ended. UI thread only.
final class MemoryKills {
    private static final int KILLED = 137;

    private final CurrentEngine engine;
    private final Background background;
    private final Map<String, Answer> answers = new HashMap<>();

    /// @param container as it was when it was asked for; it may have run again since
    /// @param cause empty while that is not known, and when it was killed by somebody
    private record Answer(Container container, Optional<Cause> cause) {}

    MemoryKills(CurrentEngine engine, Background background) {
        this.engine = engine;
        this.background = background;
    }

    /// That it was killed for its memory, as far as that is known.
    ///
    /// @param onKnown called when it becomes known later
    Optional<Cause> of(Container container, Runnable onKnown) {
        if (container.exitCode() == null || container.exitCode() != KILLED) {
            return Optional.empty();
        }
        var answer = answers.get(container.id());
        if (answer == null || answer.container() != container) {
            answer = new Answer(container, Optional.empty());
            answers.put(container.id(), answer);
            ask(container, onKnown);
        }
        return answer.cause();
    }

    private void ask(Container container, Runnable onKnown) {
        var current = engine.engine();
        if (current != null) {
            background.call(
                    () -> current.inspectContainer(container.id()),
                    details -> {
                        if (details.oomKilled()) {
                            answers.put(container.id(), new Answer(container, Optional.of(cause(details))));
                            onKnown.run();
                        }
                    },
                    // It is gone, or the engine is: there is nothing to be told of it.
                    failure -> answers.remove(container.id()));
        }
    }

    private static Cause cause(ContainerDetails details) {
        return new Cause.OutOfMemory(details.limits().memory());
    }
}
