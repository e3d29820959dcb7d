package io.quayside.engine.docker;

import io.quayside.engine.spec.Cpu;
import io.quayside.engine.spec.Memory;
import io.quayside.engine.spec.RestartPolicy;

/// Limits in the words of the engine's `Resources` and `RestartPolicy`.
final class HostLimits {
    private HostLimits() {}

    static void addTo(Body body, Cpu cpu, Memory memory) {
        body.with("NanoCpus", cpu.nanos())
                .with("CpuShares", cpu.shares())
                .with("CpuPeriod", cpu.period())
                .with("CpuQuota", cpu.quota())
                .with("CpuRealtimePeriod", cpu.realtimePeriod())
                .with("CpuRealtimeRuntime", cpu.realtimeRuntime())
                .with("CpusetCpus", cpu.processors())
                .with("CpusetMems", cpu.memoryNodes())
                .with("Memory", memory.limit())
                .with("MemoryReservation", memory.reservation())
                .with("MemorySwap", memory.withSwap())
                .with("KernelMemory", memory.kernel())
                .withExactly("MemorySwappiness", memory.swappiness())
                .with("OomKillDisable", memory.oomKillDisabled())
                .with("OomScoreAdj", memory.oomScore());
    }

    /// Says "no" as well: engines take an empty name for "leave it" in an update.
    static Body restart(RestartPolicy policy) {
        return new Body().withExactly("Name", policy.name()).withExactly("MaximumRetryCount", policy.maximumRetries());
    }
}
