package io.quayside.engine.log;

/// Whether a [LineStore] can take more lines.
public sealed interface StoreState {
    /// It can.
    record Taking() implements StoreState {}

    /// Its lines no longer fit into memory, and the disk takes no more of them. Everything stored so far is kept;
    /// Quayside reads on as soon as there is room again.
    ///
    /// @param why the operating system's words
    record DiskFull(String why) implements StoreState {}
}
