package io.quayside.engine.action;

import io.quayside.engine.spec.BlockIo.DeviceLimit;
import io.quayside.engine.spec.HealthCheck;
import io.quayside.engine.spec.Limits;
import io.quayside.engine.spec.Networking;
import io.quayside.engine.spec.PullPolicy;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.Sizes;
import io.quayside.engine.spec.Storage;
import java.util.List;

/// The flags, the image and the command that `docker run` and `docker create` take.
final class RunFlags {
    private final RunSpec spec;
    private final FlagWriter flags;

    private RunFlags(CommandLine start, RunSpec spec) {
        this.spec = spec;
        this.flags = new FlagWriter(start);
    }

    static CommandLine add(CommandLine start, RunSpec spec) {
        var writer = new RunFlags(start, spec);
        writer.write();
        // A first word of the command after an image that begins with a dash needs no protection: docker stops at the
        // image.
        return writer.flags.line().and(spec.image()).and(spec.command().toArray(String[]::new));
    }

    static List<RunFlag> of(RunSpec spec) {
        var writer = new RunFlags(CommandLine.docker(), spec);
        writer.write();
        return writer.flags.given();
    }

    private void write() {
        flags.text("--name", spec.name()).text("--platform", spec.platform());
        flags.exactly("--pull", spec.pull() == PullPolicy.MISSING ? null : spec.pull());
        lifecycle();
        process();
        networking(spec.networking());
        for (var variable : spec.environment()) {
            flags.secret("--env", variable.name(), variable.value());
        }
        storage(spec.storage());
        limits(spec.limits());
        isolation();
        health(spec.health());
        flags.named("--label", spec.labels()).named("--annotation", spec.annotations());
        flags.text("--log-driver", spec.logging().driver())
                .named("--log-opt", spec.logging().options());
    }

    private void lifecycle() {
        var lifecycle = spec.lifecycle();
        flags.flag("--rm", lifecycle.autoRemove());
        flags.exactly("--restart", lifecycle.restart().isNo() ? null : lifecycle.restart());
        if (lifecycle.init() != null) {
            flags.flag(lifecycle.init() ? "--init" : "--init=false", true);
        }
        flags.text("--stop-signal", lifecycle.stopSignal()).exactly("--stop-timeout", lifecycle.stopTimeout());
    }

    private void process() {
        var process = spec.process();
        flags.flag("--interactive", process.interactive()).flag("--tty", process.tty());
        flags.exactly("--entrypoint", process.entrypoint())
                .text("--workdir", process.workingDirectory())
                .text("--user", process.user())
                .each("--group-add", process.groups());
    }

    private void networking(Networking networking) {
        flags.each("--publish", networking.ports())
                .each("--expose", networking.exposed())
                .flag("--publish-all", networking.publishAll());
        NetworkFlags.add(flags, networking.networks());
        flags.text("--hostname", networking.hostname())
                .text("--domainname", networking.domainname())
                .each("--dns", networking.dns().servers())
                .each("--dns-search", networking.dns().searchDomains())
                .each("--dns-option", networking.dns().options())
                .each("--add-host", networking.extraHosts())
                .each("--link", networking.links());
    }

    private void storage(Storage storage) {
        flags.each("--volume", storage.volumes())
                .each("--mount", storage.mounts().stream().map(MountText::of).toList());
        storage.tmpfs()
                .forEach((path, options) -> flags.text("--tmpfs", options.isEmpty() ? path : path + ":" + options));
        flags.each("--volumes-from", storage.volumesFrom())
                .text("--volume-driver", storage.volumeDriver())
                .flag("--read-only", storage.readOnlyRoot())
                .size("--shm-size", storage.sharedMemory())
                .named("--storage-opt", storage.storageOptions());
    }

    private void limits(Limits limits) {
        LimitFlags.add(flags, limits.cpu(), limits.memory());
        var memory = limits.memory();
        flags.exactly("--memory-swappiness", memory.swappiness())
                .flag("--oom-kill-disable", memory.oomKillDisabled())
                .number("--oom-score-adj", memory.oomScore())
                .exactly("--pids-limit", limits.pids())
                .each("--ulimit", limits.ulimits());
        var blocks = limits.blockIo();
        flags.number("--blkio-weight", blocks.weight());
        flags.each("--blkio-weight-device", counts(blocks.weights()));
        flags.each("--device-read-bps", sizes(blocks.readBytes()));
        flags.each("--device-write-bps", sizes(blocks.writeBytes()));
        flags.each("--device-read-iops", counts(blocks.reads()));
        flags.each("--device-write-iops", counts(blocks.writes()));
        var windows = limits.windows();
        flags.number("--cpu-count", windows.cpuCount())
                .number("--cpu-percent", windows.cpuPercent())
                .size("--io-maxbandwidth", windows.ioBandwidth())
                .number("--io-maxiops", windows.ioOperations())
                .text("--isolation", windows.isolation());
    }

    private void isolation() {
        var devices = spec.devices();
        flags.each("--device", devices.devices())
                .each("--device", devices.named())
                .each("--device-cgroup-rule", devices.cgroupRules())
                .each("--gpus", devices.gpus().stream().map(GpuText::of).toList());
        var privileges = spec.privileges();
        flags.flag("--privileged", privileges.privileged())
                .each("--cap-add", privileges.added())
                .each("--cap-drop", privileges.dropped())
                .each("--security-opt", privileges.securityOptions())
                .named("--sysctl", privileges.sysctls());
        var namespaces = spec.namespaces();
        flags.text("--pid", namespaces.pid())
                .text("--ipc", namespaces.ipc())
                .text("--uts", namespaces.uts())
                .text("--userns", namespaces.user())
                .text("--cgroupns", namespaces.cgroup())
                .text("--cgroup-parent", namespaces.cgroupParent())
                .text("--runtime", namespaces.runtime());
    }

    private void health(HealthCheck health) {
        flags.flag("--no-healthcheck", health.disabled())
                .text("--health-cmd", health.command())
                .duration("--health-interval", health.interval())
                .duration("--health-timeout", health.timeout())
                .duration("--health-start-period", health.startPeriod())
                .duration("--health-start-interval", health.startInterval())
                .number("--health-retries", health.retries());
    }

    private static List<String> counts(List<DeviceLimit> limits) {
        return limits.stream().map(it -> it.path() + ":" + it.amount()).toList();
    }

    private static List<String> sizes(List<DeviceLimit> limits) {
        return limits.stream()
                .map(it -> it.path() + ":" + Sizes.text(it.amount()))
                .toList();
    }
}
