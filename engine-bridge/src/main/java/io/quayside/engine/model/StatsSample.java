package io.quayside.engine.model;

import java.time.Instant;

/// What a running container uses, at one moment.
///
/// @param cpuPercent of one processor: 200 means two processors busy; 0 in the first sample of a container
/// @param memoryUsed bytes without the reclaimable page cache, as `docker stats` counts them
/// @param memoryLimit bytes; 0 when there is none
public record StatsSample(
        String containerId,
        Instant read,
        double cpuPercent,
        long memoryUsed,
        long memoryLimit,
        long networkReceived,
        long networkSent,
        long blockRead,
        long blockWritten,
        int processes) {}
