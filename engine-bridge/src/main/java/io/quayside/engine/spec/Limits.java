package io.quayside.engine.spec;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How much a container gets of what it shares with others.
///
/// @param pids processes and threads; −1 for no limit; null for the engine's default
/// @param ulimits limits of a single process
/// @param windows what only engines on Windows know
public record Limits(
        Cpu cpu, Memory memory, BlockIo blockIo, @Nullable Long pids, List<Ulimit> ulimits, WindowsLimits windows) {
    public static final Limits NONE =
            new Limits(Cpu.UNLIMITED, Memory.UNLIMITED, BlockIo.UNLIMITED, null, List.of(), WindowsLimits.NONE);

    public Limits {
        ulimits = List.copyOf(ulimits);
    }

    /// @param name "nofile", "nproc", …
    /// @param soft −1 for no limit
    /// @param hard −1 for no limit
    public record Ulimit(String name, long soft, long hard) {
        /// As the `--ulimit` flag takes it.
        @Override
        public String toString() {
            return name + "=" + soft + ":" + hard;
        }
    }

    public Limits withCpu(UnaryOperator<Cpu> change) {
        return new Limits(change.apply(cpu), memory, blockIo, pids, ulimits, windows);
    }

    public Limits withMemory(UnaryOperator<Memory> change) {
        return new Limits(cpu, change.apply(memory), blockIo, pids, ulimits, windows);
    }

    public Limits withBlockIo(UnaryOperator<BlockIo> change) {
        return new Limits(cpu, memory, change.apply(blockIo), pids, ulimits, windows);
    }

    public Limits withPids(@Nullable Long value) {
        return new Limits(cpu, memory, blockIo, value, ulimits, windows);
    }

    public Limits withUlimit(Ulimit one) {
        return new Limits(cpu, memory, blockIo, pids, Lists.and(ulimits, one), windows);
    }

    public Limits withWindows(UnaryOperator<WindowsLimits> change) {
        return new Limits(cpu, memory, blockIo, pids, ulimits, change.apply(windows));
    }
}
