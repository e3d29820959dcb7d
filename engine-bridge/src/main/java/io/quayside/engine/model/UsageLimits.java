package io.quayside.engine.model;

/// What a container may use at most; 0 stands for no limit of its own.
///
/// @param memory bytes
/// @param cpus processors, 0.5 for half of one
/// @param processes processes and threads
public record UsageLimits(long memory, double cpus, long processes) {
    public static final UsageLimits NONE = new UsageLimits(0, 0, 0);
}
