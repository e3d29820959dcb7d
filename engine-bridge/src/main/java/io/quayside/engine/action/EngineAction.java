package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;

/// Something that a person can do to an engine, as a value: it can say its own `docker` command, name what it will
/// create, change or destroy, and be run by an engine. The same value serves the button, the confirmation, the
/// progress, the activity list and the tests.
public sealed interface EngineAction
        permits ContainerAction, ContainerCreation, ImageAction, VolumeAction, NetworkAction, PruneAction {
    /// The `docker` command line that does the same.
    CommandLine command();

    /// What running it now would do to the objects of the given picture.
    Consequences consequences(EngineSnapshot picture);

    /// Whether it writes to files of this machine: then [#consequences] looks what is there, which takes as long as a
    /// network folder hangs.
    default boolean writesFiles() {
        return false;
    }
}
