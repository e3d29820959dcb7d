package io.quayside.engine.action;

/// Something done to one existing container.
public sealed interface ContainerAction extends EngineAction
        permits StartContainer,
                StopContainer,
                RestartContainer,
                PauseContainer,
                UnpauseContainer,
                KillContainer,
                WaitContainer,
                RenameContainer,
                RemoveContainer,
                UpdateContainer,
                ReplaceContainer,
                PutBackContainer,
                CommitContainer,
                ExportContainer,
                CopyFromContainer,
                CopyToContainer,
                MakeFolder,
                MoveFile,
                RemoveFiles,
                WriteFile {
    ContainerRef container();
}
