package io.quayside.engine.docker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an engine's counters said of one container at one moment.
///
/// @param read by the engine's clock
/// @param cpuTotal nanoseconds that the container has used since its start, of all processors together
/// @param cpuSystem nanoseconds that the whole machine has used; 0 where the engine does not say
/// @param cpus processors that the container may use; 0 where the engine does not say
/// @param memoryUsed bytes, without the part of the page cache that can be dropped at once
/// @param memoryLimit bytes; 0 when there is none
/// @param networkReceived bytes; -1 for a container that has no network of its own
/// @param networkSent bytes; -1 likewise
public record StatsReading(
        Instant read,
        long cpuTotal,
        long cpuSystem,
        int cpus,
        long memoryUsed,
        long memoryLimit,
        long networkReceived,
        long networkSent,
        long blockRead,
        long blockWritten,
        int processes) {

    /// @return null when the container does not run: Docker then answers with zeros, Podman with nothing
    static @Nullable StatsReading of(Json answer) {
        var read = Times.instant(answer.text("read"));
        if (read == null) {
            return null;
        }
        var cpu = answer.get("cpu_stats");
        var usage = cpu.get("cpu_usage");
        var memory = answer.get("memory_stats");
        var limit = memory.number("limit");
        return new StatsReading(
                read,
                usage.number("total_usage"),
                cpu.number("system_cpu_usage"),
                cpu.has("online_cpus")
                        ? (int) cpu.number("online_cpus")
                        : usage.items("percpu_usage").size(),
                withoutCache(memory),
                limit == Long.MAX_VALUE ? 0 : limit,
                network(answer, "rx_bytes"),
                network(answer, "tx_bytes"),
                block(answer, "read"),
                block(answer, "write"),
                (int) answer.get("pids_stats").number("current"));
    }

    // As the docker CLI counts: cli/command/container/stats_helpers.go, calculateMemUsageUnixNoCache.
    private static long withoutCache(Json memory) {
        var usage = memory.number("usage");
        var details = memory.get("stats");
        var cache = details.number(details.has("total_inactive_file") ? "total_inactive_file" : "inactive_file");
        return cache < usage ? usage - cache : usage;
    }

    private static long network(Json answer, String counter) {
        if (!answer.has("networks")) {
            return -1;
        }
        return answer.fields("networks").values().stream()
                .mapToLong(network -> network.number(counter))
                .sum();
    }

    private static long block(Json answer, String operation) {
        return answer.get("blkio_stats").items("io_service_bytes_recursive").stream()
                .filter(entry -> entry.text("op").equalsIgnoreCase(operation))
                .mapToLong(entry -> entry.number("value"))
                .sum();
    }
}
