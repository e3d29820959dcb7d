package io.quayside.engine.docker;

import io.quayside.engine.spec.BlockIo;
import io.quayside.engine.spec.BlockIo.DeviceLimit;
import io.quayside.engine.spec.Cpu;
import io.quayside.engine.spec.Limits;
import io.quayside.engine.spec.Limits.Ulimit;
import io.quayside.engine.spec.Memory;
import io.quayside.engine.spec.WindowsLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a container's limits from the `HostConfig` of its inspection.
final class LimitsReading {
    private LimitsReading() {}

    static Limits limits(Json host) {
        return new Limits(
                cpu(host),
                memory(host),
                blockIo(host),
                pids(host),
                host.items("Ulimits").stream()
                        .map(it -> new Ulimit(it.text("Name"), it.number("Soft"), it.number("Hard")))
                        .toList(),
                new WindowsLimits(
                        host.number("CpuCount"),
                        host.number("CpuPercent"),
                        host.number("IOMaximumBandwidth"),
                        host.number("IOMaximumIOps"),
                        host.text("Isolation").equals("default") ? "" : host.text("Isolation")));
    }

    static Cpu cpu(Json host) {
        return new Cpu(
                host.number("NanoCpus"),
                (int) host.number("CpuShares"),
                host.number("CpuPeriod"),
                host.number("CpuQuota"),
                host.number("CpuRealtimePeriod"),
                host.number("CpuRealtimeRuntime"),
                host.text("CpusetCpus"),
                host.text("CpusetMems"));
    }

    private static Memory memory(Json host) {
        var limit = host.number("Memory");
        var swap = host.number("MemorySwap");
        var swappiness = host.has("MemorySwappiness") ? Integer.valueOf((int) host.number("MemorySwappiness")) : null;
        return new Memory(
                limit,
                host.number("MemoryReservation"),
                // Engines note as much swap as memory where nothing was said.
                swap == 2 * limit ? 0 : swap,
                host.number("KernelMemory"),
                swappiness == null || swappiness < 0 ? null : swappiness,
                host.flag("OomKillDisable"),
                (int) host.number("OomScoreAdj"));
    }

    private static @Nullable Long pids(Json host) {
        var pids = host.number("PidsLimit");
        return pids == 0 ? null : Long.valueOf(pids);
    }

    private static BlockIo blockIo(Json host) {
        return new BlockIo(
                (int) host.number("BlkioWeight"),
                devices(host, "BlkioWeightDevice", "Weight"),
                devices(host, "BlkioDeviceReadBps", "Rate"),
                devices(host, "BlkioDeviceWriteBps", "Rate"),
                devices(host, "BlkioDeviceReadIOps", "Rate"),
                devices(host, "BlkioDeviceWriteIOps", "Rate"));
    }

    private static List<DeviceLimit> devices(Json host, String field, String amount) {
        return host.items(field).stream()
                .map(it -> new DeviceLimit(it.text("Path"), it.number(amount)))
                .toList();
    }
}
