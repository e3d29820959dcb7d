package io.quayside.engine.docker;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.Health;
import io.quayside.engine.model.Mount;
import io.quayside.engine.model.NetworkAttachment;
import io.quayside.engine.model.Port;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads containers from a list's entry and from an inspection, so that both give equal records for the same state.
///
/// Where the two tell different things of the same container, the record holds what both know: a list is made from a
/// copy that the engine refreshes late (measured on 20.10: ports and addresses of a container that failed to start, the
/// source of a new anonymous volume).
final class Containers {
    private static final Pattern EXITED = Pattern.compile("Exited \\((-?\\d+)\\).*");
    private static final Pattern HEALTH = Pattern.compile(".*\\((?:health: )?(starting|healthy|unhealthy)\\)");
    private static final Set<ContainerState> UP = Set.of(ContainerState.RUNNING, ContainerState.PAUSED);

    private Containers() {}

    /// @return null when the entry says too little, and the container must be inspected: a list drops the image's name
    ///     when that name has moved to another image, and tells no exit code of a dead container
    static @Nullable Container listed(Json entry) {
        var state = ContainerState.of(entry.text("State"));
        var status = entry.text("Status");
        var name = ownName(entry.texts("Names"));
        var image = entry.text("Image");
        var exitCode = hasEnded(state) ? exitCodeIn(status) : null;
        if (name.isEmpty() || image.startsWith("sha256:") || (hasEnded(state) && exitCode == null)) {
            return null;
        }
        return new Container(
                entry.text("Id"),
                name,
                image,
                imageId(entry.text("ImageID")),
                Instant.ofEpochSecond(entry.number("Created")),
                state,
                state == ContainerState.RUNNING ? healthIn(status) : Health.NONE,
                exitCode,
                isUp(state) ? listedPorts(entry.items("Ports")) : List.of(),
                mounts(entry.items("Mounts")),
                networks(entry.get("NetworkSettings").fields("Networks"), isUp(state)),
                entry.words("Labels"));
    }

    static Container inspected(Json answer) {
        var condition = answer.get("State");
        var state = ContainerState.of(condition.text("Status"));
        var settings = answer.get("NetworkSettings");
        var health = condition.get(condition.has("Health") ? "Health" : "Healthcheck");
        return new Container(
                answer.text("Id"),
                withoutSlash(answer.text("Name")),
                answer.get("Config").text("Image"),
                imageId(answer.text("Image")),
                created(answer),
                state,
                state == ContainerState.RUNNING ? health(health.text("Status")) : Health.NONE,
                hasEnded(state) ? Integer.valueOf((int) condition.number("ExitCode")) : null,
                isUp(state) ? inspectedPorts(settings.fields("Ports")) : List.of(),
                mounts(answer.items("Mounts")),
                networks(settings.fields("Networks"), isUp(state)),
                answer.get("Config").words("Labels"));
    }

    private static boolean hasEnded(ContainerState state) {
        return state == ContainerState.EXITED || state == ContainerState.DEAD;
    }

    // Only then has it ports and addresses; before and after, engines differ in what they tell of its last time.
    private static boolean isUp(ContainerState state) {
        return UP.contains(state);
    }

    private static Instant created(Json answer) {
        var created = Times.instant(answer.text("Created"));
        return created == null ? Instant.EPOCH : created.truncatedTo(ChronoUnit.SECONDS);
    }

    // The others are links: "/web/db" is the name that `web` has for this one.
    private static String ownName(List<String> names) {
        return names.stream()
                .map(Containers::withoutSlash)
                .filter(name -> !name.contains("/"))
                .findFirst()
                .orElse("");
    }

    private static String withoutSlash(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private static String imageId(String id) {
        return id.isEmpty() || id.contains(":") ? id : "sha256:" + id;
    }

    private static @Nullable Integer exitCodeIn(String status) {
        var matcher = EXITED.matcher(status);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static Health healthIn(String status) {
        if (!status.endsWith(")")) {
            return Health.NONE;
        }
        var matcher = HEALTH.matcher(status);
        return matcher.matches() ? health(matcher.group(1)) : Health.NONE;
    }

    static Health health(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "starting" -> Health.STARTING;
            case "healthy" -> Health.HEALTHY;
            case "unhealthy" -> Health.UNHEALTHY;
            default -> Health.NONE;
        };
    }

    private static List<Port> listedPorts(List<Json> ports) {
        return ports.stream()
                .map(port -> port(
                        port.text("IP"),
                        (int) port.number("PublicPort"),
                        (int) port.number("PrivatePort"),
                        port.text("Type")))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Port> inspectedPorts(Map<String, Json> ports) {
        return ports.entrySet().stream()
                .flatMap(entry -> bindings(entry.getKey(), entry.getValue().items()))
                .distinct()
                .sorted()
                .toList();
    }

    /// @param key "80/tcp"
    private static Stream<Port> bindings(String key, List<Json> bindings) {
        var slash = key.indexOf('/');
        var container = Numbers.integer(slash < 0 ? key : key.substring(0, slash));
        var protocol = slash < 0 ? "" : key.substring(slash + 1);
        if (bindings.isEmpty()) {
            return Stream.of(port("", 0, container, protocol));
        }
        return bindings.stream()
                .map(binding ->
                        port(binding.text("HostIp"), Numbers.integer(binding.text("HostPort")), container, protocol));
    }

    // Podman leaves out the address that means all of them.
    private static Port port(String ip, int host, int container, String protocol) {
        var kind = protocol.isEmpty() ? "tcp" : protocol;
        return host == 0
                ? new Port(null, null, container, kind)
                : new Port(ip.isEmpty() ? "0.0.0.0" : ip, host, container, kind);
    }

    private static List<Mount> mounts(List<Json> mounts) {
        return mounts.stream()
                .map(Containers::mount)
                .sorted(Comparator.comparing(Mount::destination))
                .toList();
    }

    // Where a volume lies is told by the volume; a list does not always know it.
    private static Mount mount(Json mount) {
        var type = mount.text("Type");
        return new Mount(
                type,
                mount.text("Name"),
                type.equals("volume") ? "" : mount.text("Source"),
                mount.text("Destination"),
                !mount.flag("RW"));
    }

    private static List<NetworkAttachment> networks(Map<String, Json> networks, boolean up) {
        return networks.entrySet().stream()
                .map(network -> new NetworkAttachment(
                        network.getKey(), up ? network.getValue().text("IPAddress") : ""))
                .sorted(Comparator.comparing(NetworkAttachment::network))
                .toList();
    }
}
