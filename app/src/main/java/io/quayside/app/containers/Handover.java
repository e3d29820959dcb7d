package io.quayside.app.containers;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.Container;
import java.util.List;
import java.util.function.Consumer;

/// What other features do when a person asks for it in the list of containers.
///
/// @param run describes a new container
/// @param showLogs opens the logs of these containers
/// @param putBack gives a container that an edit has left aside its place again
public record Handover(
        Runnable run,
        Consumer<Container> edit,
        Consumer<Container> duplicate,
        Consumer<Container> limits,
        Consumer<Container> commit,
        Consumer<Container> export,
        Consumer<Container> putBack,
        Consumer<List<ContainerRef>> showLogs) {}
