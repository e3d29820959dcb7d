package io.quayside.engine.spec;

import java.math.BigDecimal;

/// How much processor time a container gets. 0 and empty leave it to the engine.
///
/// @param nanos billionths of a processor: 1 500 000 000 is one and a half
/// @param shares weight against other containers; 1024 is usual
/// @param period of the scheduler, in microseconds
/// @param quota within a period, in microseconds
/// @param realtimePeriod of the real-time scheduler, in microseconds
/// @param realtimeRuntime within a real-time period, in microseconds
/// @param processors on which it may run, "0-2,4"
/// @param memoryNodes (NUMA) whose memory it may use, "0,1"
public record Cpu(
        long nanos,
        int shares,
        long period,
        long quota,
        long realtimePeriod,
        long realtimeRuntime,
        String processors,
        String memoryNodes) {
    public static final Cpu UNLIMITED = new Cpu(0, 0, 0, 0, 0, 0, "", "");

    private static final int NANO_DIGITS = 9;

    /// @param count number of processors, "1.5"
    /// @throws IllegalArgumentException with a sentence for a person when it is not a number of processors
    public static long nanosOf(String count) {
        try {
            return new BigDecimal(count).movePointRight(NANO_DIGITS).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("“" + count + "” is not a number of processors, such as 1.5.", e);
        }
    }

    /// The number of processors as `--cpus` takes it: "1.5".
    public String count() {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros().toPlainString();
    }

    public Cpu withNanos(long value) {
        return new Cpu(value, shares, period, quota, realtimePeriod, realtimeRuntime, processors, memoryNodes);
    }

    public Cpu withShares(int value) {
        return new Cpu(nanos, value, period, quota, realtimePeriod, realtimeRuntime, processors, memoryNodes);
    }

    public Cpu withPeriod(long value) {
        return new Cpu(nanos, shares, value, quota, realtimePeriod, realtimeRuntime, processors, memoryNodes);
    }

    public Cpu withQuota(long value) {
        return new Cpu(nanos, shares, period, value, realtimePeriod, realtimeRuntime, processors, memoryNodes);
    }

    public Cpu withRealtimePeriod(long value) {
        return new Cpu(nanos, shares, period, quota, value, realtimeRuntime, processors, memoryNodes);
    }

    public Cpu withRealtimeRuntime(long value) {
        return new Cpu(nanos, shares, period, quota, realtimePeriod, value, processors, memoryNodes);
    }

    public Cpu withProcessors(String value) {
        return new Cpu(nanos, shares, period, quota, realtimePeriod, realtimeRuntime, value, memoryNodes);
    }

    public Cpu withMemoryNodes(String value) {
        return new Cpu(nanos, shares, period, quota, realtimePeriod, realtimeRuntime, processors, value);
    }
}
