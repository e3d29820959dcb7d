package io.quayside.engine.docker;

import io.quayside.engine.spec.HealthCheck;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.Variable;
import io.quayside.engine.spec.VolumeMapping;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The request that `docker run` and `docker create` send for the same flags, field by field.
///
/// Written here and not by docker-java 3.7.1, whose models lack some of the fields, send "" for the restart policy
/// "no" and add "rw" to every bind.
record ContainerBody(String doing, RunSpec spec, @Nullable ApiVersion version) {
    /// Since then a MAC address belongs to the place on a network.
    private static final ApiVersion MAC_OF_ENDPOINT = new ApiVersion(1, 44);

    /// @param attached as `docker create` makes it; else as `docker run --detach` does
    Body write(boolean attached) {
        var process = spec.process();
        var networking = spec.networking();
        var body = new Body()
                .with("Hostname", networking.hostname())
                .with("Domainname", networking.domainname())
                .with("User", process.user())
                .with("AttachStdin", attached && process.interactive())
                .with("AttachStdout", attached)
                .with("AttachStderr", attached)
                .with("ExposedPorts", exposed())
                .with("Tty", process.tty())
                .with("OpenStdin", process.interactive())
                .with("StdinOnce", attached && process.interactive())
                .with(
                        "Env",
                        spec.environment().stream().map(ContainerBody::text).toList())
                .with("Cmd", spec.command())
                .with("Healthcheck", health(spec.health()))
                .with("Image", spec.image())
                .with("Volumes", anonymousVolumes())
                .with("WorkingDir", process.workingDirectory())
                .with("Labels", spec.labels())
                .with("StopSignal", spec.lifecycle().stopSignal())
                .withExactly("StopTimeout", spec.lifecycle().stopTimeout());
        if (process.entrypoint() != null) {
            body.withExactly("Entrypoint", List.of(process.entrypoint()));
        }
        if (!macOfEndpoint() && !networking.networks().isEmpty()) {
            body.with("MacAddress", networking.networks().getFirst().macAddress());
        }
        return body.with("HostConfig", new HostConfigBody(doing, spec).write()).with("NetworkingConfig", networking());
    }

    private static String text(Variable variable) {
        return variable.value() == null ? variable.name() : variable.name() + "=" + variable.value();
    }

    private Map<String, Object> exposed() {
        var exposed = new LinkedHashMap<String, Object>();
        spec.networking().exposed().forEach(port -> exposed.put(port, Map.of()));
        spec.networking().ports().forEach(port -> exposed.put(port.exposed(), Map.of()));
        return exposed;
    }

    private Map<String, Object> anonymousVolumes() {
        var volumes = new LinkedHashMap<String, Object>();
        spec.storage().volumes().stream()
                .filter(volume -> volume.source().isEmpty())
                .map(VolumeMapping::destination)
                .forEach(path -> volumes.put(path, Map.of()));
        return volumes;
    }

    private static @Nullable Body health(HealthCheck health) {
        if (health.disabled()) {
            return new Body().with("Test", List.of("NONE"));
        }
        var test = health.command().isEmpty() ? List.of() : List.of("CMD-SHELL", health.command());
        return new Body()
                .with("Test", test)
                .with("Interval", nanos(health.interval()))
                .with("Timeout", nanos(health.timeout()))
                .with("StartPeriod", nanos(health.startPeriod()))
                .with("StartInterval", nanos(health.startInterval()))
                .with("Retries", health.retries());
    }

    private static long nanos(Duration duration) {
        return duration.toNanos();
    }

    private Body networking() {
        var endpoints = new Body();
        for (var network : spec.networking().networks()) {
            var endpoint = endpoint(network);
            // Only networks that a person made know such words; the others refuse them, and their lack too.
            endpoints.withExactly(network.network(), endpoint);
        }
        return new Body().with("EndpointsConfig", endpoints);
    }

    private Body endpoint(NetworkUse network) {
        var addresses = new Body()
                .with("IPv4Address", network.ip())
                .with("IPv6Address", network.ip6())
                .with("LinkLocalIPs", network.linkLocalIps());
        return new Body()
                .with("IPAMConfig", addresses)
                .with("Aliases", network.aliases())
                .with("Links", network.isUserDefined() ? spec.networking().links() : List.of())
                .with("DriverOpts", network.driverOptions())
                .with("MacAddress", macOfEndpoint() ? network.macAddress() : "")
                .with("GwPriority", network.gatewayPriority());
    }

    private boolean macOfEndpoint() {
        return version != null && version.compareTo(MAC_OF_ENDPOINT) >= 0;
    }
}
