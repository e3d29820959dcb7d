package io.quayside.engine.spec;

/// Limits that only engines on Windows know; 0 and empty for none.
///
/// @param cpuCount processors
/// @param cpuPercent of all processors
/// @param ioBandwidth bytes a second of the system drive
/// @param ioOperations a second of the system drive
/// @param isolation "process" or "hyperv"
public record WindowsLimits(long cpuCount, long cpuPercent, long ioBandwidth, long ioOperations, String isolation) {
    public static final WindowsLimits NONE = new WindowsLimits(0, 0, 0, 0, "");

    public WindowsLimits withCpuCount(long value) {
        return new WindowsLimits(value, cpuPercent, ioBandwidth, ioOperations, isolation);
    }

    public WindowsLimits withCpuPercent(long value) {
        return new WindowsLimits(cpuCount, value, ioBandwidth, ioOperations, isolation);
    }

    public WindowsLimits withIoBandwidth(long value) {
        return new WindowsLimits(cpuCount, cpuPercent, value, ioOperations, isolation);
    }

    public WindowsLimits withIoOperations(long value) {
        return new WindowsLimits(cpuCount, cpuPercent, ioBandwidth, value, isolation);
    }

    public WindowsLimits withIsolation(String value) {
        return new WindowsLimits(cpuCount, cpuPercent, ioBandwidth, ioOperations, value);
    }
}
