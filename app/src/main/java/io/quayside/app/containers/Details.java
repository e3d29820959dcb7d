package io.quayside.app.containers;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;

/// What the pane beside the list shows.
sealed interface Details {
    /// Nothing is selected.
    record Nothing() implements Details {}

    /// Several containers are selected.
    record Several(int count) implements Details {}

    /// The engine is being asked.
    record Loading(Container container) implements Details {}

    /// @param fresh false while the container has changed and the engine is asked again
    record Loaded(Container container, ContainerDetails details, boolean fresh) implements Details {}

    /// It was shown and the engine has it no more.
    record Gone(Container container) implements Details {}

    /// @param sentence why the engine did not say
    /// @param advice may be empty
    record Failed(Container container, String sentence, String advice) implements Details {}
}
