package io.quayside.engine.docker;

import io.quayside.engine.spec.BlockIo;
import io.quayside.engine.spec.BlockIo.DeviceLimit;
import io.quayside.engine.spec.Devices;
import io.quayside.engine.spec.Limits;
import io.quayside.engine.spec.Networking;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.VolumeMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a container gets of the engine's host, in the engine's words.
record HostConfigBody(String doing, RunSpec spec) {
    private static final String UNCONFINED_PATHS = "systempaths=unconfined";

    Body write() {
        var body = new Body();
        storage(body);
        networking(body, spec.networking());
        limits(body, spec.limits());
        devices(body, spec.devices());
        privileges(body);
        var namespaces = spec.namespaces();
        var logging = spec.logging();
        return body.with("PidMode", namespaces.pid())
                .with("IpcMode", namespaces.ipc())
                .with("UTSMode", namespaces.uts())
                .with("UsernsMode", namespaces.user())
                .with("CgroupnsMode", namespaces.cgroup())
                .with("CgroupParent", namespaces.cgroupParent())
                .with("Runtime", namespaces.runtime())
                .with("GroupAdd", spec.process().groups())
                .with("Annotations", spec.annotations())
                .with("LogConfig", new Body().with("Type", logging.driver()).with("Config", logging.options()))
                .with("RestartPolicy", HostLimits.restart(spec.lifecycle().restart()))
                .with("AutoRemove", spec.lifecycle().autoRemove())
                .withExactly("Init", spec.lifecycle().init());
    }

    private void storage(Body body) {
        var storage = spec.storage();
        body.with(
                        "Binds",
                        storage.volumes().stream()
                                .filter(volume -> !volume.source().isEmpty())
                                .map(VolumeMapping::toString)
                                .toList())
                .with(
                        "Mounts",
                        Body.list(storage.mounts().stream().map(MountBody::of).toList()))
                .with("Tmpfs", storage.tmpfs())
                .with("VolumesFrom", storage.volumesFrom())
                .with("VolumeDriver", storage.volumeDriver())
                .with("ReadonlyRootfs", storage.readOnlyRoot())
                .with("ShmSize", storage.sharedMemory())
                .with("StorageOpt", storage.storageOptions());
    }

    private static void networking(Body body, Networking networking) {
        var mode = networking.networks().isEmpty()
                ? "default"
                : networking.networks().getFirst().network();
        body.with("NetworkMode", mode)
                .with("PortBindings", bindings(networking))
                .with("PublishAllPorts", networking.publishAll())
                .with("Dns", networking.dns().servers())
                .with("DnsSearch", networking.dns().searchDomains())
                .with("DnsOptions", networking.dns().options())
                .with("ExtraHosts", networking.extraHosts())
                .with("Links", networking.links());
    }

    private static Map<String, List<Map<String, String>>> bindings(Networking networking) {
        var bindings = new LinkedHashMap<String, List<Map<String, String>>>();
        for (var port : networking.ports()) {
            bindings.computeIfAbsent(port.exposed(), key -> new ArrayList<>())
                    .add(Map.of("HostIp", port.hostIp(), "HostPort", port.hostPorts()));
        }
        return bindings;
    }

    private static void limits(Body body, Limits limits) {
        HostLimits.addTo(body, limits.cpu(), limits.memory());
        // "false" is not silence here: `docker run` says it too.
        body.withExactly("OomKillDisable", limits.memory().oomKillDisabled());
        body.with("PidsLimit", limits.pids())
                .with(
                        "Ulimits",
                        Body.list(limits.ulimits().stream()
                                .map(it -> new Body()
                                        .with("Name", it.name())
                                        .withExactly("Soft", it.soft())
                                        .withExactly("Hard", it.hard()))
                                .toList()));
        blockIo(body, limits.blockIo());
        var windows = limits.windows();
        body.with("CpuCount", windows.cpuCount())
                .with("CpuPercent", windows.cpuPercent())
                .with("IOMaximumBandwidth", windows.ioBandwidth())
                .with("IOMaximumIOps", windows.ioOperations())
                .with("Isolation", windows.isolation());
    }

    private static void blockIo(Body body, BlockIo blocks) {
        body.with("BlkioWeight", blocks.weight())
                .with("BlkioWeightDevice", devices(blocks.weights(), "Weight"))
                .with("BlkioDeviceReadBps", devices(blocks.readBytes(), "Rate"))
                .with("BlkioDeviceWriteBps", devices(blocks.writeBytes(), "Rate"))
                .with("BlkioDeviceReadIOps", devices(blocks.reads(), "Rate"))
                .with("BlkioDeviceWriteIOps", devices(blocks.writes(), "Rate"));
    }

    private static List<Map<String, ?>> devices(List<DeviceLimit> limits, String amount) {
        return Body.list(limits.stream()
                .map(it -> new Body().with("Path", it.path()).withExactly(amount, it.amount()))
                .toList());
    }

    private static void devices(Body body, Devices devices) {
        var requests = new ArrayList<Body>();
        for (var gpus : devices.gpus()) {
            var capabilities = new ArrayList<>(gpus.capabilities());
            capabilities.add("gpu");
            requests.add(new Body()
                    .with("Driver", gpus.driver())
                    .with("Count", gpus.count())
                    .with("DeviceIDs", gpus.ids())
                    .with("Capabilities", List.of(capabilities))
                    .with("Options", gpus.options()));
        }
        if (!devices.named().isEmpty()) {
            requests.add(new Body().with("Driver", "cdi").with("DeviceIDs", devices.named()));
        }
        body.with(
                        "Devices",
                        Body.list(devices.devices().stream()
                                .map(it -> new Body()
                                        .with("PathOnHost", it.hostPath())
                                        .with("PathInContainer", it.containerPath())
                                        .with("CgroupPermissions", it.permissions()))
                                .toList()))
                .with("DeviceCgroupRules", devices.cgroupRules())
                .with("DeviceRequests", Body.list(requests));
    }

    private void privileges(Body body) {
        var privileges = spec.privileges();
        body.with("Privileged", privileges.privileged())
                .with("CapAdd", Capabilities.added(privileges))
                .with("CapDrop", Capabilities.dropped(privileges))
                .with(
                        "SecurityOpt",
                        privileges.securityOptions().stream()
                                .filter(option -> !option.equals(UNCONFINED_PATHS))
                                .map(option -> SeccompProfile.inlined(doing, option))
                                .toList())
                .with("Sysctls", privileges.sysctls());
        if (privileges.securityOptions().contains(UNCONFINED_PATHS)) {
            body.withExactly("MaskedPaths", List.of()).withExactly("ReadonlyPaths", List.of());
        }
    }
}
