package io.quayside.engine.action;

import io.quayside.engine.model.Mount;
import io.quayside.engine.spec.MountSpec;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.Storage;
import io.quayside.engine.spec.VolumeMapping;
import java.util.ArrayList;
import java.util.List;

/// An anonymous volume of an old container in a new one: from then on it is mounted by its name.
final class KeptVolume {
    private KeptVolume() {}

    /// Unchanged where the new one mounts something else there.
    static RunSpec in(RunSpec spec, Mount mount) {
        var storage = spec.storage();
        var path = mount.destination();
        var taken = storage.volumes().stream()
                        .anyMatch(it ->
                                it.destination().equals(path) && !it.source().isEmpty())
                || storage.mounts().stream().anyMatch(it -> it.target().equals(path) && !isAnonymous(it))
                || storage.tmpfs().containsKey(path);
        return taken ? spec : spec.with(it -> it.storage(ignored -> kept(storage, mount)));
    }

    private static Storage kept(Storage storage, Mount mount) {
        var volumes = new ArrayList<>(storage.volumes().stream()
                .filter(it -> !it.destination().equals(mount.destination()))
                .toList());
        volumes.add(new VolumeMapping(mount.name(), mount.destination(), mount.readOnly()));
        var mounts = storage.mounts().stream()
                .filter(it -> !it.target().equals(mount.destination()))
                .toList();
        return new Storage(
                volumes,
                List.copyOf(mounts),
                storage.tmpfs(),
                storage.volumesFrom(),
                storage.volumeDriver(),
                storage.readOnlyRoot(),
                storage.sharedMemory(),
                storage.storageOptions());
    }

    private static boolean isAnonymous(MountSpec mount) {
        return mount instanceof MountSpec.Volume volume && volume.source().isEmpty();
    }
}
