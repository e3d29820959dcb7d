package io.quayside.engine.action;

import io.quayside.engine.spec.Cpu;
import io.quayside.engine.spec.Memory;

/// The flags for processor time and memory, which `docker run`, `create` and `update` have in common.
final class LimitFlags {
    private LimitFlags() {}

    static void add(FlagWriter flags, Cpu cpu, Memory memory) {
        flags.exactly("--cpus", cpu.nanos() == 0 ? null : cpu.count())
                .number("--cpu-shares", cpu.shares())
                .number("--cpu-period", cpu.period())
                .number("--cpu-quota", cpu.quota())
                .number("--cpu-rt-period", cpu.realtimePeriod())
                .number("--cpu-rt-runtime", cpu.realtimeRuntime())
                .text("--cpuset-cpus", cpu.processors())
                .text("--cpuset-mems", cpu.memoryNodes())
                .size("--memory", memory.limit())
                .size("--memory-reservation", memory.reservation())
                .size("--memory-swap", memory.withSwap())
                .size("--kernel-memory", memory.kernel());
    }
}
