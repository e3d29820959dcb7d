package io.quayside.engine.setup;

/// One thing that an engine needs, and whether this machine has it.
///
/// @param found what was found, in a sentence
/// @param remedy what to do; empty where nothing is wrong
public record Check(Topic topic, Verdict verdict, String found, String remedy) {
    public enum Topic {
        VIRTUALISATION,
        MEMORY,
        DISK,
        RIGHTS,
        WSL
    }

    public enum Verdict {
        GOOD,
        /// It works, and not as well as it could.
        POOR,
        /// It will not work.
        BAD,
        /// Nobody could tell.
        UNKNOWN
    }
}
