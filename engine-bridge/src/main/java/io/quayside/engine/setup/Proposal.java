package io.quayside.engine.setup;

import java.util.List;

/// Something that gives this machine an engine.
public sealed interface Proposal {
    /// An engine is installed and stopped.
    ///
    /// @param engine its name: "Docker"
    record Start(String engine, List<CommandLine> commands) implements Proposal {
        public Start {
            commands = List.copyOf(commands);
        }
    }

    /// The distribution has one.
    ///
    /// @param engine its name: "Docker"
    /// @param from the distribution: "Debian GNU/Linux 12 (bookworm)"
    record Install(String engine, String from, List<CommandLine> commands) implements Proposal {
        public Install {
            commands = List.copyOf(commands);
        }
    }

    /// A small Linux machine of Quayside's own.
    record MakeVm() implements Proposal {}

    /// An engine on another machine.
    record Connect() implements Proposal {}
}
