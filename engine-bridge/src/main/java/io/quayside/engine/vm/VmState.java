package io.quayside.engine.vm;

/// What is the case with a VM.
public sealed interface VmState {
    /// Nobody has made it.
    record Absent() implements VmState {}

    record Stopped() implements VmState {}

    /// On its way up.
    ///
    /// @param step the newest
    record Starting(VmStep step) implements VmState {}

    /// Its engine answers.
    ///
    /// @param note a sentence about how it runs ("by emulation, …"); empty when there is nothing to say
    record Running(String note) implements VmState {}

    record Stopping() implements VmState {}

    /// It is there and its engine does not answer.
    ///
    /// @param reason a sentence
    /// @param remedy a sentence
    record Silent(String reason, String remedy) implements VmState {}
}
