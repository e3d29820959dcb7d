package io.quayside.engine.spec;

import java.util.List;
import java.util.Map;

/// The files that a container sees beside those of its image.
///
/// @param volumes as `--volume` has them
/// @param mounts as `--mount` has them
/// @param tmpfs options ("size=64m,noexec", may be empty) by path
/// @param volumesFrom "container" or "container:ro", all of whose volumes it gets
/// @param volumeDriver of the volumes that are made for it; empty for "local"
/// @param readOnlyRoot whether it may write to volumes alone
/// @param sharedMemory bytes of `/dev/shm`; 0 for the engine's default
/// @param storageOptions words for the storage driver
public record Storage(
        List<VolumeMapping> volumes,
        List<MountSpec> mounts,
        Map<String, String> tmpfs,
        List<String> volumesFrom,
        String volumeDriver,
        boolean readOnlyRoot,
        long sharedMemory,
        Map<String, String> storageOptions) {
    public static final Storage NONE = new Storage(List.of(), List.of(), Map.of(), List.of(), "", false, 0, Map.of());

    public Storage {
        volumes = List.copyOf(volumes);
        mounts = List.copyOf(mounts);
        tmpfs = Copies.of(tmpfs);
        volumesFrom = List.copyOf(volumesFrom);
        storageOptions = Copies.of(storageOptions);
    }

    public Storage withVolumes(List<VolumeMapping> value) {
        return new Storage(value, mounts, tmpfs, volumesFrom, volumeDriver, readOnlyRoot, sharedMemory, storageOptions);
    }

    public Storage withVolume(VolumeMapping one) {
        return withVolumes(Lists.and(volumes, one));
    }

    public Storage withMount(MountSpec one) {
        return new Storage(
                volumes,
                Lists.and(mounts, one),
                tmpfs,
                volumesFrom,
                volumeDriver,
                readOnlyRoot,
                sharedMemory,
                storageOptions);
    }

    public Storage withTmpfs(Map<String, String> value) {
        return new Storage(
                volumes, mounts, value, volumesFrom, volumeDriver, readOnlyRoot, sharedMemory, storageOptions);
    }

    public Storage withVolumesFrom(String one) {
        return new Storage(
                volumes,
                mounts,
                tmpfs,
                Lists.and(volumesFrom, one),
                volumeDriver,
                readOnlyRoot,
                sharedMemory,
                storageOptions);
    }

    public Storage withVolumeDriver(String value) {
        return new Storage(volumes, mounts, tmpfs, volumesFrom, value, readOnlyRoot, sharedMemory, storageOptions);
    }

    public Storage withReadOnlyRoot(boolean value) {
        return new Storage(volumes, mounts, tmpfs, volumesFrom, volumeDriver, value, sharedMemory, storageOptions);
    }

    public Storage withSharedMemory(long bytes) {
        return new Storage(volumes, mounts, tmpfs, volumesFrom, volumeDriver, readOnlyRoot, bytes, storageOptions);
    }

    public Storage withStorageOptions(Map<String, String> value) {
        return new Storage(volumes, mounts, tmpfs, volumesFrom, volumeDriver, readOnlyRoot, sharedMemory, value);
    }
}
