package io.quayside.engine.spec;

import java.util.List;

/// How much a container may read from and write to block devices.
///
/// @param weight against other containers, 10 to 1000; 0 for the engine's default
/// @param weights for single devices
/// @param readBytes a second
/// @param writeBytes a second
/// @param reads a second
/// @param writes a second
public record BlockIo(
        int weight,
        List<DeviceLimit> weights,
        List<DeviceLimit> readBytes,
        List<DeviceLimit> writeBytes,
        List<DeviceLimit> reads,
        List<DeviceLimit> writes) {
    public static final BlockIo UNLIMITED = new BlockIo(0, List.of(), List.of(), List.of(), List.of(), List.of());

    public BlockIo {
        weights = List.copyOf(weights);
        readBytes = List.copyOf(readBytes);
        writeBytes = List.copyOf(writeBytes);
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    /// @param path of the device on the engine's host, "/dev/sda"
    public record DeviceLimit(String path, long amount) {}

    public BlockIo withWeight(int value) {
        return new BlockIo(value, weights, readBytes, writeBytes, reads, writes);
    }

    public BlockIo withWeight(DeviceLimit one) {
        return new BlockIo(weight, Lists.and(weights, one), readBytes, writeBytes, reads, writes);
    }

    public BlockIo withReadBytes(DeviceLimit one) {
        return new BlockIo(weight, weights, Lists.and(readBytes, one), writeBytes, reads, writes);
    }

    public BlockIo withWriteBytes(DeviceLimit one) {
        return new BlockIo(weight, weights, readBytes, Lists.and(writeBytes, one), reads, writes);
    }

    public BlockIo withReads(DeviceLimit one) {
        return new BlockIo(weight, weights, readBytes, writeBytes, Lists.and(reads, one), writes);
    }

    public BlockIo withWrites(DeviceLimit one) {
        return new BlockIo(weight, weights, readBytes, writeBytes, reads, Lists.and(writes, one));
    }
}
