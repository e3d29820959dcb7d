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

    /// An engine is there, and this user may not use it yet.
    ///
    /// @param engine its name: "Docker"
    /// @param group whose members may
    /// @param commands that make this user a member; none where that is done and counts from the next login on
    record Join(String engine, String group, List<CommandLine> commands) implements Proposal {
        public Join {
            commands = List.copyOf(commands);
        }
    }

    /// A small Linux machine of Quayside's own.
    record MakeVm() implements Proposal {}

    /// An engine on another machine.
    record Connect() implements Proposal {}
}
