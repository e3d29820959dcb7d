package io.quayside.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.quayside.engine.model.Capability;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Garbled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.engine.model.EngineException.VersionMismatch;
import io.quayside.engine.model.EngineIdentity;
import io.quayside.engine.model.EngineInfo;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.Holdings;
import io.quayside.engine.transport.EngineHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds out who answers at an endpoint, and agrees on an API version.
final class Negotiation {
    /// Docker 20.10, the oldest engine that Quayside is tested with, speaks 1.41; 1.40 is what the newest
    /// still accept.
    private static final ApiVersion OLDEST = new ApiVersion(1, 40);
    /// The newest that Quayside is tested with. Later ones drop fields that it reads.
    private static final ApiVersion NEWEST = new ApiVersion(1, 51);
    /// Docker 25.0: since then a single statistics sample does not wait for the collector's next tick
    /// (moby 95aea39348).
    private static final ApiVersion QUICK_STATS = new ApiVersion(1, 44);

    /// Docker 25.0.
    private static final ApiVersion MAC_OF_ENDPOINT = new ApiVersion(1, 44);
    /// Docker 28.0, which makes random ones.
    private static final ApiVersion RANDOM_MAC = new ApiVersion(1, 48);

    private static final String DOING = "Asking who is there";
    private static final Pattern UPTIME = Pattern.compile("^(\\d{1,9})h (\\d{1,2})m (\\d{1,2})");
    private static final int SERVER_ERROR = 500;

    private final EngineHttp http;
    private final Duration deadline;

    Negotiation(EngineHttp http, Duration deadline) {
        this.http = http;
        this.deadline = deadline;
    }

    /// @param calls at the version agreed on
    /// @param time by the engine's clock
    record Outcome(Calls calls, EngineInfo info, Holdings holds, String time) {}

    Outcome run() {
        var ping = ping();
        var version = agree(ping.version());
        // An engine that is too new would refuse the question itself, were it asked in a version that it has dropped.
        var unversioned = new Calls(http, null);
        var calls = new Calls(http, version);
        try {
            var facts = unversioned.call(
                    "Asking the engine's version",
                    unversioned.request("GET", Target.of("version")),
                    deadline,
                    Json::read);
            refuseTooNew(facts);
            var info = calls.call(
                    "Asking what the engine is", calls.request("GET", Target.of("info")), deadline, Json::read);
            return new Outcome(calls, describe(ping.kind(), version, facts, info), holds(info), time(info));
        } catch (Garbled e) {
            throw notAnEngine("it answers, but not as a container engine does", e);
        }
    }

    private static Holdings holds(Json info) {
        return new Holdings(
                (int) info.number("Containers"), (int) info.number("ContainersRunning"), (int) info.number("Images"));
    }

    private static String time(Json info) {
        return Times.seconds(info.text("SystemTime"));
    }

    private record Ping(EngineKind kind, ApiVersion version) {}

    private Ping ping() {
        var unversioned = new Calls(http, null);
        try (var response = unversioned.open(DOING, unversioned.request("GET", Target.of("_ping")), deadline)) {
            var version = ApiVersion.parse(header(response, "Api-Version"));
            if (version == null) {
                throw notAnEngine("it answers, but names no version of the Docker API", null);
            }
            return new Ping(kind(response), version);
        } catch (Refused e) {
            if (e.status() >= SERVER_ERROR) {
                throw e;
            }
            throw notAnEngine("it answers with the HTTP status " + e.status(), e);
        } catch (Garbled e) {
            throw notAnEngine("it does not speak HTTP", e);
        }
    }

    static EngineKind kind(Response response) {
        var server = header(response, "Server");
        if (!header(response, "Libpod-Api-Version").isEmpty() || server.startsWith("Libpod/")) {
            return EngineKind.PODMAN;
        }
        return server.startsWith("Docker/") ? EngineKind.DOCKER : EngineKind.OTHER;
    }

    private static ApiVersion agree(ApiVersion engines) {
        if (engines.compareTo(OLDEST) < 0) {
            throw new VersionMismatch(
                    "This engine is too old: it speaks version " + engines + " of the Docker API, Quayside needs "
                            + OLDEST + " (Docker 19.03) or newer.",
                    "Update the engine.");
        }
        return engines.compareTo(NEWEST) < 0 ? engines : NEWEST;
    }

    private static void refuseTooNew(Json facts) {
        var oldest = ApiVersion.parse(facts.text("MinAPIVersion"));
        if (oldest != null && oldest.compareTo(NEWEST) > 0) {
            throw new VersionMismatch(
                    "This engine is newer than this Quayside: it wants version " + oldest
                            + " of the Docker API or newer, Quayside speaks " + NEWEST + ".",
                    "Update Quayside.");
        }
    }

    private static EngineInfo describe(EngineKind kind, ApiVersion version, Json facts, Json info) {
        return new EngineInfo(
                kind,
                identity(kind, info),
                facts.text("Version"),
                version.toString(),
                info.text("Name"),
                info.text("OperatingSystem"),
                info.text("Architecture"),
                (int) info.number("NCPU"),
                info.number("MemTotal"),
                info.text("Driver"),
                info.texts("SecurityOptions").contains("name=rootless") || info.flag("Rootless"),
                capabilities(kind, version));
    }

    private static EngineIdentity identity(EngineKind kind, Json info) {
        var podman = kind == EngineKind.PODMAN;
        return new EngineIdentity(
                podman ? "" : info.text("ID"),
                info.text("Name"),
                info.text("DockerRootDir"),
                podman ? hostStarted(info) : null);
    }

    private static @Nullable Instant hostStarted(Json info) {
        var now = Times.instant(info.text("SystemTime"));
        var uptime = UPTIME.matcher(info.text("Uptime"));
        return now == null || !uptime.find()
                ? null
                : now.minusSeconds(Long.parseLong(uptime.group(1)) * 3600
                        + Long.parseLong(uptime.group(2)) * 60
                        + Long.parseLong(uptime.group(3)));
    }

    private static Set<Capability> capabilities(EngineKind kind, ApiVersion version) {
        var capabilities = EnumSet.noneOf(Capability.class);
        if (kind == EngineKind.PODMAN || version.compareTo(QUICK_STATS) >= 0) {
            capabilities.add(Capability.QUICK_STATS);
        }
        if (kind != EngineKind.PODMAN) {
            capabilities.add(Capability.UPDATE_CONTAINER);
        }
        if (kind != EngineKind.PODMAN && version.compareTo(MAC_OF_ENDPOINT) >= 0) {
            capabilities.add(Capability.MAC_OF_EACH_NETWORK);
        }
        if (kind != EngineKind.PODMAN && version.compareTo(RANDOM_MAC) < 0) {
            capabilities.add(Capability.MAC_OF_IP);
        }
        if (AnonymousVolumes.areMarkedAt(version)) {
            capabilities.add(Capability.ANONYMOUS_VOLUMES);
        }
        return capabilities;
    }

    // Header names come in the engine's spelling, or a proxy's.
    private static String header(Response response, String name) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .map(Map.Entry::getValue)
                .filter(values -> !values.isEmpty())
                .map(values -> values.getFirst().strip())
                .findFirst()
                .orElse("");
    }

    private static EngineException notAnEngine(String what, @Nullable Throwable cause) {
        return new Unreachable(
                Obstacle.NOT_AN_ENGINE,
                "There is no container engine at this place: " + what + ".",
                "See to the address; another program may be using it.",
                cause);
    }
}
