package io.quayside.engine.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something mounted into a container, as `--mount` has it.
public sealed interface MountSpec {
    /// The path in the container, absolute.
    String target();

    boolean readOnly();

    /// A file or folder of the engine's host.
    ///
    /// @param source absolute; must be there unless `createSource`
    /// @param propagation "rprivate", "rshared", …; empty for the engine's default
    /// @param recursion what becomes of mounts beneath it: "enabled", "disabled", "writable", "readonly"; empty
    ///     for the engine's default
    /// @param createSource makes a folder where the source is missing
    record Bind(
            String source, String target, boolean readOnly, String propagation, String recursion, boolean createSource)
            implements MountSpec {
        public Bind(String source, String target, boolean readOnly) {
            this(source, target, readOnly, "", "", false);
        }
    }

    /// A volume.
    ///
    /// @param source its name; empty for an anonymous one
    /// @param noCopy whether a new volume stays empty instead of getting what the image has at the target
    /// @param subpath the part of it that is mounted; empty for all
    /// @param labels of a volume that is made for it
    /// @param driver of a volume that is made for it; empty for "local"
    /// @param driverOptions of a volume that is made for it
    record Volume(
            String source,
            String target,
            boolean readOnly,
            boolean noCopy,
            String subpath,
            Map<String, String> labels,
            String driver,
            Map<String, String> driverOptions)
            implements MountSpec {
        public Volume {
            labels = Copies.of(labels);
            driverOptions = Copies.of(driverOptions);
        }

        public Volume(String source, String target, boolean readOnly) {
            this(source, target, readOnly, false, "", Map.of(), "", Map.of());
        }
    }

    /// A folder in memory.
    ///
    /// @param size bytes; 0 for no limit
    /// @param mode permissions; null for those of `/tmp`
    record Tmpfs(
            String target,
            boolean readOnly,
            long size,
            @Nullable Integer mode) implements MountSpec {}

    /// The files of an image.
    ///
    /// @param source the image
    /// @param subpath the part of it that is mounted; empty for all
    record Image(String source, String target, boolean readOnly, String subpath) implements MountSpec {}

    /// Of the kinds that only Windows and swarm know: "npipe", "cluster".
    record Other(String type, String source, String target, boolean readOnly) implements MountSpec {
        public static final List<String> TYPES = List.of("npipe", "cluster");
    }
}
