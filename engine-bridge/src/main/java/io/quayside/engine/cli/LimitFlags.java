package io.quayside.engine.cli;

import io.quayside.engine.spec.BlockIo;
import io.quayside.engine.spec.BlockIo.DeviceLimit;
import io.quayside.engine.spec.Cpu;
import io.quayside.engine.spec.Limits.Ulimit;
import io.quayside.engine.spec.Memory;
import io.quayside.engine.spec.Sizes;
import io.quayside.engine.spec.WindowsLimits;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Flags about how much a container gets.
final class LimitFlags {
    private static final List<Flag> PROCESSOR = List.of(
            cpu("--cpus", (cpu, value) -> cpu.withNanos(Cpu.nanosOf(value))),
            cpu("--cpu-shares -c", (cpu, value) -> cpu.withShares(Numbers.integer(value))),
            cpu("--cpu-period", (cpu, value) -> cpu.withPeriod(Numbers.whole(value))),
            cpu("--cpu-quota", (cpu, value) -> cpu.withQuota(Numbers.whole(value))),
            cpu("--cpu-rt-period", (cpu, value) -> cpu.withRealtimePeriod(Numbers.whole(value))),
            cpu("--cpu-rt-runtime", (cpu, value) -> cpu.withRealtimeRuntime(Numbers.whole(value))),
            cpu("--cpuset-cpus", Cpu::withProcessors),
            cpu("--cpuset-mems", Cpu::withMemoryNodes));

    private static final List<Flag> MEMORY = List.of(
            memory("--memory -m", (memory, value) -> memory.withLimit(Sizes.parse(value))),
            memory("--memory-reservation", (memory, value) -> memory.withReservation(Sizes.parse(value))),
            memory("--memory-swap", (memory, value) -> memory.withMemoryAndSwap(Sizes.parse(value))),
            memory("--kernel-memory", (memory, value) -> memory.withKernel(Sizes.parse(value))),
            memory("--memory-swappiness", (memory, value) -> memory.withSwappiness(swappiness(value))),
            memory("--oom-score-adj", (memory, value) -> memory.withOomScore(Numbers.integer(value))),
            Flag.toggle(
                    "--oom-kill-disable",
                    (draft, value) ->
                            draft.spec().limits(it -> it.withMemory(memory -> memory.withOomKillDisabled(value)))));

    private static final List<Flag> BLOCKS = List.of(
            blocks("--blkio-weight", (blocks, value) -> blocks.withWeight(Numbers.integer(value))),
            blocks("--blkio-weight-device", (blocks, value) -> blocks.withWeight(device(value, Numbers::whole))),
            blocks("--device-read-bps", (blocks, value) -> blocks.withReadBytes(device(value, Sizes::parse))),
            blocks("--device-write-bps", (blocks, value) -> blocks.withWriteBytes(device(value, Sizes::parse))),
            blocks("--device-read-iops", (blocks, value) -> blocks.withReads(device(value, Numbers::whole))),
            blocks("--device-write-iops", (blocks, value) -> blocks.withWrites(device(value, Numbers::whole))));

    private static final List<Flag> OTHER = List.of(
            Flag.value("--pids-limit", (draft, value) -> draft.spec().limits(it -> it.withPids(Numbers.whole(value)))),
            Flag.value("--ulimit", (draft, value) -> draft.spec().limits(it -> it.withUlimit(ulimit(value)))),
            windows("--cpu-count", (windows, value) -> windows.withCpuCount(Numbers.whole(value))),
            windows("--cpu-percent", (windows, value) -> windows.withCpuPercent(Numbers.whole(value))),
            windows("--io-maxbandwidth", (windows, value) -> windows.withIoBandwidth(Sizes.parse(value))),
            windows("--io-maxiops", (windows, value) -> windows.withIoOperations(Numbers.whole(value))),
            windows("--isolation", WindowsLimits::withIsolation));

    static final List<Flag> ALL =
            Stream.of(PROCESSOR, MEMORY, BLOCKS, OTHER).flatMap(List::stream).toList();

    private LimitFlags() {}

    private static Flag cpu(String names, BiFunction<Cpu, String, Cpu> change) {
        return Flag.value(
                names, (draft, value) -> draft.spec().limits(it -> it.withCpu(cpu -> change.apply(cpu, value))));
    }

    private static Flag memory(String names, BiFunction<Memory, String, Memory> change) {
        return Flag.value(
                names,
                (draft, value) -> draft.spec().limits(it -> it.withMemory(memory -> change.apply(memory, value))));
    }

    private static Flag blocks(String names, BiFunction<BlockIo, String, BlockIo> change) {
        return Flag.value(
                names,
                (draft, value) -> draft.spec().limits(it -> it.withBlockIo(blocks -> change.apply(blocks, value))));
    }

    private static Flag windows(String names, BiFunction<WindowsLimits, String, WindowsLimits> change) {
        return Flag.value(
                names,
                (draft, value) -> draft.spec().limits(it -> it.withWindows(windows -> change.apply(windows, value))));
    }

    private static Integer swappiness(String value) {
        int percent = Numbers.integer(value);
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("“" + value + "” is not between 0 and 100.");
        }
        return percent;
    }

    /// "/dev/sda:1mb".
    private static DeviceLimit device(String text, ToLongFunction<String> amount) {
        int colon = text.lastIndexOf(':');
        if (colon <= 0 || !text.startsWith("/")) {
            throw new IllegalArgumentException("“" + text + "” lacks a device or a limit: write it as /dev/sda:1mb.");
        }
        return new DeviceLimit(text.substring(0, colon), amount.applyAsLong(text.substring(colon + 1)));
    }

    /// "nofile=1024:2048", "nofile=1024".
    private static Ulimit ulimit(String text) {
        var pair = KeyValue.required(text);
        int colon = pair.value().indexOf(':');
        long soft = Numbers.whole(colon < 0 ? pair.value() : pair.value().substring(0, colon));
        long hard = colon < 0 ? soft : Numbers.whole(pair.value().substring(colon + 1));
        return new Ulimit(pair.key(), soft, hard);
    }
}
