package io.quayside.engine.action;

import io.quayside.engine.spec.RunSpec;

/// The making of a new container.
public sealed interface ContainerCreation extends EngineAction permits CreateContainer, RunContainer {
    RunSpec spec();
}
