package io.quayside.engine.cli;

import io.quayside.engine.spec.Devices.DeviceMapping;
import io.quayside.engine.spec.Namespaces;
import java.util.List;
import java.util.function.BiFunction;

/// Flags about what a container may see of the engine's host, and do to it.
final class IsolationFlags {
    static final List<Flag> ALL = List.of(
            Flag.value("--device", IsolationFlags::device),
            Flag.value("--device-cgroup-rule", (draft, value) -> draft.spec().devices(it -> it.withCgroupRule(value))),
            Flag.value("--gpus", (draft, value) -> draft.spec().devices(it -> it.withGpus(GpuGrammar.parse(value)))),
            Flag.toggle("--privileged", (draft, value) -> draft.spec().privileges(it -> it.withPrivileged(value))),
            Flag.value("--cap-add", (draft, value) -> draft.spec().privileges(it -> it.withAdded(value))),
            Flag.value("--cap-drop", (draft, value) -> draft.spec().privileges(it -> it.withDropped(value))),
            Flag.value("--security-opt", (draft, value) -> draft.spec().privileges(it -> it.withSecurityOption(value))),
            Flag.value("--sysctl", (draft, value) -> {
                var pair = KeyValue.required(value);
                draft.spec().privileges(it -> it.withSysctls(ContainerFlags.with(it.sysctls(), pair)));
            }),
            namespace("--pid", Namespaces::withPid),
            namespace("--ipc", Namespaces::withIpc),
            namespace("--uts", Namespaces::withUts),
            namespace("--userns", Namespaces::withUser),
            namespace("--cgroupns", Namespaces::withCgroup),
            namespace("--cgroup-parent", Namespaces::withCgroupParent),
            namespace("--runtime", Namespaces::withRuntime));

    private IsolationFlags() {}

    private static Flag namespace(String name, BiFunction<Namespaces, String, Namespaces> change) {
        return Flag.value(name, (draft, value) -> draft.spec().namespaces(it -> change.apply(it, value)));
    }

    /// "/dev/snd", "/dev/snd:/dev/sound", "/dev/snd:r", "/dev/snd:/dev/sound:rw", "vendor.com/class=name".
    private static void device(Draft draft, String text) {
        if (!text.startsWith("/") && text.contains("/") && text.contains("=")) {
            draft.spec().devices(it -> it.withNamed(text));
            return;
        }
        var parts = List.of(text.split(":", -1));
        boolean second = parts.size() > 1 && parts.get(1).matches("[rwm]{1,3}");
        if (parts.size() > 3 || parts.getFirst().isEmpty() || (second && parts.size() > 2)) {
            throw new IllegalArgumentException("“" + text + "” is no device: write it as /dev/snd:/dev/snd:rwm.");
        }
        var inside = parts.size() > 1 && !second ? parts.get(1) : parts.getFirst();
        var permissions = second ? parts.get(1) : parts.size() > 2 ? parts.get(2) : "rwm";
        if (!permissions.matches("[rwm]{1,3}")) {
            throw new IllegalArgumentException("“" + permissions + "” are no permissions: some of r, w and m.");
        }
        draft.spec().devices(it -> it.withDevice(new DeviceMapping(parts.getFirst(), inside, permissions)));
    }
}
