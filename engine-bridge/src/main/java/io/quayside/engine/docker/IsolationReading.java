package io.quayside.engine.docker;

import io.quayside.engine.spec.Devices;
import io.quayside.engine.spec.Devices.DeviceMapping;
import io.quayside.engine.spec.Devices.GpuRequest;
import io.quayside.engine.spec.Namespaces;
import io.quayside.engine.spec.Privileges;
import java.util.ArrayList;
import java.util.List;

/// Reads from the `HostConfig` of an inspection what a container may see of the engine's host, and do to it.
final class IsolationReading {
    private static final String NO_LABEL = "label=disable";
    private static final String NAMED_DEVICES = "cdi";
    private static final String GPU = "gpu";

    private IsolationReading() {}

    static Privileges privileges(Json host) {
        var privileged = host.flag("Privileged");
        // The engine adds this by itself where labels would be in the way.
        var unlabelled = privileged
                || host.text("PidMode").equals("host")
                || host.text("IpcMode").equals("host");
        var security = new ArrayList<>(host.texts("SecurityOpt").stream()
                .filter(option -> !(unlabelled && option.equals(NO_LABEL)))
                .toList());
        var unmasked = host.items("MaskedPaths").isEmpty() && host.has("MaskedPaths");
        if (!privileged && unmasked) {
            security.add("systempaths=unconfined");
        }
        return new Privileges(
                privileged,
                capabilities(host.texts("CapAdd")),
                capabilities(host.texts("CapDrop")),
                security,
                host.words("Sysctls"));
    }

    private static List<String> capabilities(List<String> names) {
        return names.stream()
                .map(name -> name.startsWith("CAP_") ? name.substring("CAP_".length()) : name)
                .toList();
    }

    static Devices devices(Json host) {
        var named = new ArrayList<String>();
        var gpus = new ArrayList<GpuRequest>();
        for (var request : host.items("DeviceRequests")) {
            if (request.text("Driver").equals(NAMED_DEVICES)) {
                named.addAll(request.texts("DeviceIDs"));
            } else {
                gpus.add(gpus(request));
            }
        }
        var devices = host.items("Devices").stream()
                .map(it -> new DeviceMapping(
                        it.text("PathOnHost"), it.text("PathInContainer"), it.text("CgroupPermissions")))
                .toList();
        return new Devices(devices, named, host.texts("DeviceCgroupRules"), gpus);
    }

    private static GpuRequest gpus(Json request) {
        var capabilities = request.items("Capabilities").stream()
                .flatMap(all -> all.items().stream())
                .map(Json::text)
                .filter(it -> !it.equals(GPU))
                .toList();
        return new GpuRequest(
                (int) request.number("Count"),
                request.texts("DeviceIDs"),
                request.text("Driver"),
                capabilities,
                request.words("Options"));
    }

    /// @param engine what the engine says of itself, which tells what it does unasked
    static Namespaces namespaces(Json host, Json engine) {
        var usualCgroup = engine.text("CgroupVersion").equals("2") ? "private" : "host";
        return new Namespaces(
                host.text("PidMode"),
                unless("private", host.text("IpcMode")),
                host.text("UTSMode"),
                host.text("UsernsMode"),
                unless(usualCgroup, host.text("CgroupnsMode")),
                host.text("CgroupParent"),
                unless(engine.text("DefaultRuntime"), host.text("Runtime")));
    }

    private static String unless(String usual, String value) {
        return value.equals(usual) ? "" : value;
    }
}
