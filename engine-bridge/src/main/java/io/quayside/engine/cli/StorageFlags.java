package io.quayside.engine.cli;

import io.quayside.engine.spec.Sizes;
import java.util.List;

/// Flags about the files that a container sees.
final class StorageFlags {
    static final List<Flag> ALL = List.of(
            Flag.value("--volume -v", (draft, value) -> {
                var volume = VolumeGrammar.parse(value, draft.context().folder());
                draft.spec().storage(it -> it.withVolume(volume));
            }),
            Flag.value("--mount", (draft, value) -> {
                var mount = new MountGrammar(value, draft.context().folder()).read();
                draft.spec().storage(it -> it.withMount(mount));
            }),
            Flag.value("--tmpfs", (draft, value) -> {
                int colon = value.indexOf(':');
                var pair = colon < 0
                        ? new KeyValue(value, "", false)
                        : new KeyValue(value.substring(0, colon), value.substring(colon + 1), true);
                draft.spec().storage(it -> it.withTmpfs(ContainerFlags.with(it.tmpfs(), pair)));
            }),
            Flag.value("--volumes-from", (draft, value) -> draft.spec().storage(it -> it.withVolumesFrom(value))),
            Flag.value("--volume-driver", (draft, value) -> draft.spec().storage(it -> it.withVolumeDriver(value))),
            Flag.toggle("--read-only", (draft, value) -> draft.spec().storage(it -> it.withReadOnlyRoot(value))),
            Flag.value(
                    "--shm-size",
                    (draft, value) -> draft.spec().storage(it -> it.withSharedMemory(Sizes.parse(value)))),
            Flag.value("--storage-opt", (draft, value) -> {
                var pair = KeyValue.required(value);
                draft.spec().storage(it -> it.withStorageOptions(ContainerFlags.with(it.storageOptions(), pair)));
            }));

    private StorageFlags() {}
}
