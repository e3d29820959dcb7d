package io.quayside.engine.spec;

import io.quayside.engine.spec.BlockIo.DeviceLimit;
import io.quayside.engine.spec.Devices.DeviceMapping;
import io.quayside.engine.spec.Devices.GpuRequest;
import io.quayside.engine.spec.Limits.Ulimit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Specifications that together use everything that one can say.
public final class Specs {
    private Specs() {}

    /// By what is particular about each. "other" and "back" are a container and a network; "/host" is a folder of the
    /// engine's host.
    public static Map<String, UnaryOperator<RunSpecBuilder>> all(String host) {
        var specs = new LinkedHashMap<String, UnaryOperator<RunSpecBuilder>>();
        specs.put("plain", it -> it);
        specs.put("platform", it -> it.platform("linux/amd64"));
        specs.put("pull never", it -> it.pull(PullPolicy.NEVER));
        specs.put("command", it -> it.command("sh", "-c", "echo \"a b\" '$HOME'; exit", "--flag", ""));
        specs.put(
                "environment",
                it -> it.variable(new Variable("PLAIN", "a b"))
                        .variable(new Variable("DB_PASSWORD", "it's \"secret\" $x \\ ünï"))
                        .variable(new Variable("EMPTY", ""))
                        .variable(new Variable("NOT_IN_ANY_SHELL", null))
                        .variable(new Variable("EQUALS", "a=b=c")));
        specs.put(
                "labels",
                it -> it.label("org.example/team", "a, b").label("empty", "").label("eq", "a=b"));
        specs.put("annotations", it -> it.annotation("org.example.a", "b=c"));
        process(specs);
        lifecycle(specs);
        networking(specs);
        storage(specs, host);
        limits(specs);
        isolation(specs);
        health(specs);
        specs.put(
                "logging", it -> it.logging(log -> log.withDriver("json-file").withOptions(Map.of("max-size", "10m"))));
        specs.put("log options alone", it -> it.logging(log -> log.withOptions(Map.of("max-file", "3"))));
        specs.put("no logging", it -> it.logging(log -> log.withDriver("none")));
        return specs;
    }

    private static void process(Map<String, UnaryOperator<RunSpecBuilder>> specs) {
        specs.put(
                "entry point",
                it -> it.process(run -> run.withEntrypoint("/bin/echo")).command("a", "b"));
        specs.put(
                "no entry point",
                it -> it.process(run -> run.withEntrypoint("")).command("sleep", "1"));
        specs.put("working directory", it -> it.process(run -> run.withWorkingDirectory("/tmp/new dir")));
        specs.put(
                "user",
                it -> it.process(
                        run -> run.withUser("1000:1000").withGroup("10").withGroup("root")));
        specs.put("terminal", it -> it.process(run -> run.withTty(true)));
        specs.put("interactive", it -> it.process(run -> run.withInteractive(true)));
        specs.put("both", it -> it.process(run -> run.withInteractive(true).withTty(true)));
    }

    private static void lifecycle(Map<String, UnaryOperator<RunSpecBuilder>> specs) {
        for (var policy : List.of("always", "unless-stopped", "on-failure", "on-failure:7")) {
            specs.put("restart " + policy, it -> it.lifecycle(life -> life.withRestart(RestartPolicy.parse(policy))));
        }
        specs.put("remove", it -> it.lifecycle(life -> life.withAutoRemove(true)));
        specs.put("init", it -> it.lifecycle(life -> life.withInit(true)));
        specs.put("no init", it -> it.lifecycle(life -> life.withInit(false)));
        specs.put(
                "stop",
                it -> it.lifecycle(life -> life.withStopSignal("SIGUSR1").withStopTimeout(0)));
        specs.put("stop never", it -> it.lifecycle(life -> life.withStopTimeout(-1)));
    }

    private static void networking(Map<String, UnaryOperator<RunSpecBuilder>> specs) {
        specs.put(
                "ports",
                it -> it.networking(net -> net.withPort(new PublishedPort("", 18080, 80, "tcp"))
                        .withPort(new PublishedPort("127.0.0.1", 18081, 81, "tcp"))
                        .withPort(new PublishedPort("", 18053, 53, "udp"))
                        .withPort(new PublishedPort("::1", 18083, 83, "tcp"))
                        .withPort(new PublishedPort("", 18082, 80, "tcp"))
                        .withPort(new PublishedPort("", null, 90, "tcp"))
                        .withPort(new PublishedPort("127.0.0.1", null, 91, "sctp"))
                        .withPort(new PublishedPort("", 18100, 18109, 92, "tcp"))));
        specs.put(
                "exposed",
                it -> it.networking(
                        net -> net.withExposed("80/tcp").withExposed("53/udp").withPublishAll(true)));
        for (var mode : List.of("host", "none", "bridge", "back", "container:other")) {
            specs.put("network " + mode, it -> it.networking(net -> net.withNetwork(new NetworkUse(mode))));
        }
        specs.put(
                "place on a network",
                it -> it.networking(net -> net.withNetwork(new NetworkUse("back")
                                .withAlias("db")
                                .withAlias("database")
                                .withIp("10.79.0.77")
                                .withLinkLocalIp("169.254.8.8"))
                        .withLink("other:o")));
        specs.put(
                "MAC address",
                it -> it.networking(
                        net -> net.withNetwork(new NetworkUse("back").withMacAddress("02:42:0a:4f:00:4d"))));
        specs.put(
                "several networks",
                it -> it.networking(net -> net.withNetwork(new NetworkUse("back")
                                .withAlias("a,b")
                                .withIp6("fd00::7")
                                .withDriverOptions(Map.of("com.example.x", "1"))
                                .withGatewayPriority(3))
                        .withNetwork(new NetworkUse("bridge"))));
        specs.put(
                "names",
                it -> it.networking(net -> net.withHostname("box")
                        .withDomainname("example.org")
                        .withDns(Dns.OF_ENGINE
                                .withServer("10.0.0.1")
                                .withServer("10.0.0.2")
                                .withSearchDomain("example.org")
                                .withOption("ndots:2"))
                        .withExtraHost("db:10.0.0.9")
                        .withExtraHost("six:fd00::1")
                        .withLink("other:o")));
    }

    private static void storage(Map<String, UnaryOperator<RunSpecBuilder>> specs, String host) {
        specs.put(
                "volumes",
                it -> it.storage(files -> files.withVolume(new VolumeMapping("data", "/data", false))
                        .withVolume(new VolumeMapping(host, "/host", true))
                        .withVolume(new VolumeMapping(host, "/labelled", List.of("ro", "z")))
                        .withVolume(new VolumeMapping("data", "/again", List.of("nocopy")))
                        .withVolume(new VolumeMapping("", "/anonymous", false))));
        specs.put(
                "bind mounts",
                it -> it.storage(files -> files.withMount(new MountSpec.Bind(host, "/h", true))
                        .withMount(new MountSpec.Bind(host, "/h,\"2\"", false, "rslave", "disabled", false))));
        specs.put(
                "bind mounts of today",
                it -> it.storage(
                        files -> files.withMount(new MountSpec.Bind(host, "/h", true, "rprivate", "readonly", false))
                                .withMount(new MountSpec.Bind(host, "/h2", true, "", "writable", false))
                                .withMount(new MountSpec.Bind(host + "/new", "/h3", false, "", "", true))));
        specs.put(
                "volume mounts",
                it -> it.storage(files -> files.withMount(
                                new MountSpec.Volume("data", "/data", true, true, "", Map.of("a", "b,c"), "", Map.of()))
                        .withMount(new MountSpec.Volume(
                                "",
                                "/anon",
                                false,
                                false,
                                "",
                                Map.of(),
                                "local",
                                Map.of("type", "tmpfs", "device", "tmpfs")))));
        specs.put(
                "part of a volume",
                it -> it.storage(files -> files.withMount(
                        new MountSpec.Volume("data", "/data", false, false, "sub/dir", Map.of(), "", Map.of()))));
        specs.put(
                "image mount",
                it -> it.storage(
                        files -> files.withMount(new MountSpec.Image("quayside/busybox:1", "/image", false, "bin"))));
        specs.put(
                "tmpfs mounts",
                it -> it.storage(files -> files.withMount(new MountSpec.Tmpfs("/t", false, 64 << 20, 01770))
                        .withMount(new MountSpec.Tmpfs("/u", false, 0, null))));
        specs.put(
                "tmpfs",
                it -> it.storage(files -> files.withTmpfs(Map.of("/run", "rw,noexec,size=65536k", "/scratch", ""))));
        specs.put(
                "volumes from",
                it -> it.storage(files -> files.withVolumesFrom("other:ro").withVolumesFrom("other")));
        specs.put("volumes from, labelled", it -> it.storage(files -> files.withVolumesFrom("other:ro,z")));
        specs.put(
                "other files",
                it -> it.storage(files ->
                        files.withVolumeDriver("local").withReadOnlyRoot(true).withSharedMemory(96 << 20)));
        specs.put("storage options", it -> it.storage(files -> files.withStorageOptions(Map.of("size", "10G"))));
    }

    private static void limits(Map<String, UnaryOperator<RunSpecBuilder>> specs) {
        specs.put(
                "processors",
                it -> it.limits(most -> most.withCpu(cpu -> cpu.withNanos(1_500_000_000)
                        .withShares(512)
                        .withProcessors("0")
                        .withMemoryNodes("0"))));
        specs.put(
                "processors by quota",
                it -> it.limits(
                        most -> most.withCpu(cpu -> cpu.withPeriod(50_000).withQuota(25_000))));
        specs.put(
                "real time",
                it -> it.limits(most ->
                        most.withCpu(cpu -> cpu.withRealtimePeriod(1_000_000).withRealtimeRuntime(950_000))));
        specs.put(
                "memory",
                it -> it.limits(most -> most.withMemory(memory -> memory.withLimit(64 << 20)
                        .withReservation(1_000_000)
                        .withMemoryAndSwap(-1)
                        .withSwappiness(10)
                        .withOomKillDisabled(true)
                        .withOomScore(-100))));
        specs.put("kernel memory", it -> it.limits(most -> most.withMemory(memory -> memory.withKernel(32 << 20))));
        specs.put(
                "processes",
                it -> it.limits(most -> most.withPids(100L)
                        .withUlimit(new Ulimit("nofile", 1024, 2048))
                        .withUlimit(new Ulimit("nproc", 64, 64))));
        specs.put("processes without limit", it -> it.limits(most -> most.withPids(-1L)));
        specs.put(
                "block devices",
                it -> it.limits(most -> most.withBlockIo(blocks -> blocks.withWeight(300)
                        .withWeight(new DeviceLimit("/dev/null", 200))
                        .withReadBytes(new DeviceLimit("/dev/null", 1 << 20))
                        .withWriteBytes(new DeviceLimit("/dev/null", 5000))
                        .withReads(new DeviceLimit("/dev/null", 100))
                        .withWrites(new DeviceLimit("/dev/zero", 200)))));
        specs.put(
                "Windows",
                it -> it.limits(most -> most.withWindows(windows -> windows.withCpuCount(2)
                        .withCpuPercent(50)
                        .withIoBandwidth(1 << 20)
                        .withIoOperations(100)
                        .withIsolation("hyperv"))));
    }

    private static void isolation(Map<String, UnaryOperator<RunSpecBuilder>> specs) {
        specs.put(
                "devices",
                it -> it.devices(devices -> devices.withDevice(new DeviceMapping("/dev/null", "/dev/nothing", "r"))
                        .withDevice(new DeviceMapping("/dev/zero", "/dev/zero", "rwm"))
                        .withCgroupRule("c 42:* rmw")));
        specs.put(
                "all gpus",
                it -> it.devices(devices -> devices.withGpus(new GpuRequest(-1, List.of(), "", List.of(), Map.of()))));
        specs.put(
                "some gpus",
                it -> it.devices(devices -> devices.withGpus(new GpuRequest(
                        0, List.of("0", "GPU-1"), "nvidia", List.of("compute", "utility"), Map.of("a", "b")))));
        specs.put(
                "two gpus",
                it -> it.devices(devices -> devices.withGpus(new GpuRequest(2, List.of(), "", List.of(), Map.of()))));
        specs.put("named devices", it -> it.devices(devices -> devices.withNamed("vendor.com/class=device0")));
        specs.put("privileged", it -> it.privileges(rights -> rights.withPrivileged(true)));
        specs.put(
                "capabilities",
                it -> it.privileges(rights ->
                        rights.withAdded("NET_ADMIN").withAdded("SYS_TIME").withDropped("ALL")));
        specs.put(
                "security",
                it -> it.privileges(rights -> rights.withSecurityOption("no-new-privileges")
                        .withSecurityOption("seccomp=unconfined")
                        .withSecurityOption("label=disable")
                        .withSysctls(Map.of("net.ipv4.ip_forward", "1"))));
        specs.put("system paths", it -> it.privileges(rights -> rights.withSecurityOption("systempaths=unconfined")));
        specs.put(
                "namespaces of the host",
                it -> it.namespaces(own -> own.withPid("host")
                        .withIpc("host")
                        .withUts("host")
                        .withUser("host")
                        .withCgroup("host")));
        specs.put(
                "namespaces of another",
                it -> it.namespaces(own -> own.withPid("container:other")
                        .withIpc("private")
                        .withCgroup("private")
                        .withCgroupParent("/quayside")
                        .withRuntime("runc")));
    }

    private static void health(Map<String, UnaryOperator<RunSpecBuilder>> specs) {
        specs.put(
                "health",
                it -> it.health(check -> check.withCommand("test -e /ok || exit 1")
                        .withInterval(Duration.ofSeconds(90))
                        .withTimeout(Duration.ofMillis(1500))
                        .withStartPeriod(Duration.ofHours(1))
                        .withRetries(3)));
        specs.put(
                "health at the start",
                it -> it.health(check -> check.withCommand("true").withStartInterval(Duration.ofSeconds(2))));
        specs.put("no health", it -> it.health(check -> check.withDisabled(true)));
    }
}
