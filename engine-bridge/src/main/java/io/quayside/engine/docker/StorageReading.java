package io.quayside.engine.docker;

import io.quayside.engine.spec.MountSpec;
import io.quayside.engine.spec.Storage;
import io.quayside.engine.spec.VolumeMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Reads from an inspection which files a container sees beside those of its image.
record StorageReading(Json container, Json image) {
    /// Source: https://docs.docker.com/reference/cli/docker/container/run/ (`--shm-size`)
    private static final long USUAL_SHARED_MEMORY = 64L << 20;

    Storage read() {
        var host = container.get("HostConfig");
        var shared = host.number("ShmSize");
        return new Storage(
                volumes(host),
                host.items("Mounts").stream().map(StorageReading::mount).toList(),
                new TreeMap<>(host.words("Tmpfs")),
                host.texts("VolumesFrom"),
                host.text("VolumeDriver"),
                host.flag("ReadonlyRootfs"),
                shared == USUAL_SHARED_MEMORY ? 0 : shared,
                host.words("StorageOpt"));
    }

    private List<VolumeMapping> volumes(Json host) {
        var volumes = new ArrayList<VolumeMapping>();
        host.texts("Binds").forEach(bind -> volumes.add(bind(bind)));
        var inherited = image.get("Config").fields("Volumes").keySet();
        container.get("Config").fields("Volumes").keySet().stream()
                .filter(path -> !inherited.contains(path))
                .sorted()
                .forEach(path -> volumes.add(new VolumeMapping("", path, List.of())));
        return volumes;
    }

    /// "data:/data", "/srv:/host:ro,z".
    private static VolumeMapping bind(String text) {
        var parts = text.split(":", -1);
        return parts.length < 2
                ? new VolumeMapping("", text, List.of())
                : new VolumeMapping(
                        parts[0], parts[1], parts.length < 3 ? List.of() : List.of(parts[2].split(",", -1)));
    }

    private static MountSpec mount(Json mount) {
        var type = mount.text("Type");
        var source = mount.text("Source");
        var target = mount.text("Target");
        var readOnly = mount.flag("ReadOnly");
        return switch (type) {
            case "bind" -> {
                var options = mount.get("BindOptions");
                yield new MountSpec.Bind(
                        source,
                        target,
                        readOnly,
                        options.text("Propagation"),
                        recursion(options),
                        options.flag("CreateMountpoint"));
            }
            case "volume" -> {
                var options = mount.get("VolumeOptions");
                var driver = options.get("DriverConfig");
                yield new MountSpec.Volume(
                        source,
                        target,
                        readOnly,
                        options.flag("NoCopy"),
                        options.text("Subpath"),
                        options.words("Labels"),
                        driver.text("Name"),
                        driver.words("Options"));
            }
            case "tmpfs" -> {
                var options = mount.get("TmpfsOptions");
                yield new MountSpec.Tmpfs(
                        target,
                        readOnly,
                        options.number("SizeBytes"),
                        options.has("Mode") && options.number("Mode") != 0
                                ? Integer.valueOf((int) options.number("Mode"))
                                : null);
            }
            case "image" ->
                new MountSpec.Image(
                        source, target, readOnly, mount.get("ImageOptions").text("Subpath"));
            default -> new MountSpec.Other(type, source, target, readOnly);
        };
    }

    private static String recursion(Json options) {
        if (options.flag("NonRecursive")) {
            return "disabled";
        }
        if (options.flag("ReadOnlyNonRecursive")) {
            return "writable";
        }
        return options.flag("ReadOnlyForceRecursive") ? "readonly" : "";
    }
}
