package io.quayside.app.containers;

import io.quayside.engine.action.EngineAction;
import io.quayside.engine.model.Container;
import org.jspecify.annotations.Nullable;

/// What a row shows, but for what ticks. Immutable: a row changes by getting another face.
sealed interface Face {
    /// @param pending what Quayside has asked the engine to do with it and has not been answered; not a state
    record OfContainer(Container container, @Nullable EngineAction pending) implements Face {}

    /// A compose project.
    ///
    /// @param running how many of its containers run
    /// @param total how many it has
    /// @param shown how many of them pass the search and the filter
    /// @param collapsed whether its containers are hidden
    record OfProject(String project, int running, int total, int shown, boolean collapsed) implements Face {}
}
