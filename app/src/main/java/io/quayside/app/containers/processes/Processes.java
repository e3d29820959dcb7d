package io.quayside.app.containers.processes;

import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.ProcessTable;

/// What is to be said of a container's processes.
sealed interface Processes {
    /// The engine has not answered yet.
    record Asking() implements Processes {}

    /// There is nothing to be listed.
    record NotRunning(ContainerState state) implements Processes {}

    record Listed(ProcessTable table) implements Processes {}

    /// @param advice may be empty
    record Failed(String sentence, String advice) implements Processes {}
}
