package io.quayside.engine.action;

/// Something done to one existing container.
public sealed interface ContainerAction extends EngineAction
        permits StartContainer,
                StopContainer,
                RestartContainer,
                PauseContainer,
                UnpauseContainer,
                KillContainer,
                RenameContainer,
                RemoveContainer {
    ContainerRef container();
}
