package io.quayside.app.disk;

import io.quayside.app.disk.DiskItem.Kind;
import io.quayside.app.disk.DiskItem.Reason;
import io.quayside.app.ui.JsonEntry;
import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.Engine;
import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.PruneBuildCache;
import io.quayside.engine.action.PruneContainers;
import io.quayside.engine.action.PruneFilter;
import io.quayside.engine.action.PruneNetworks;
import io.quayside.engine.action.PruneVolumes;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts what takes how much. Blocks; made for a virtual thread.
final class DiskCount {
    private static final int ANONYMOUS_NAME = 64;

    private final Engine engine;
    private final EngineSnapshot picture;
    private final List<DiskItem> items = new ArrayList<>();
    private final Map<String, Instant> ends = new HashMap<>();
    private final Consumer<Looked> progress;
    private int uncountedLogs;

    private DiskCount(Engine engine, Consumer<Looked> progress) {
        this.engine = engine;
        this.progress = progress;
        this.picture = engine.view().snapshot().with(engine.diskUsage());
    }

    /// How many containers were looked at.
    ///
    /// @param of at least one
    record Looked(int containers, int of) {}

    /// @param progress called on the calling thread, after each container
    static DiskReport of(Engine engine, Consumer<Looked> progress) {
        return new DiskCount(engine, progress).count();
    }

    private DiskReport count() {
        containers();
        images();
        volumes();
        cache();
        networks();
        items.sort(Comparator.comparingLong(DiskItem::size)
                .reversed()
                .thenComparing(DiskItem::kind)
                .thenComparing(DiskItem::name, NaturalOrder.NAMES));
        var helper = picture.images().values().stream()
                .min(Comparator.comparingLong(Image::size))
                .map(Image::id)
                .orElse("");
        return new DiskReport(items, uncountedLogs, helper, picture.disk());
    }

    private void containers() {
        var unused = names(new PruneContainers(PruneFilter.NONE), ObjectKind.CONTAINER);
        var looked = 0;
        for (var container : picture.containers().values()) {
            var finished = inspect(container);
            progress.accept(new Looked(++looked, picture.containers().size()));
            var used = container.state().isAlive() ? Instant.now() : finished;
            if (used != null) {
                ends.put(container.id(), used);
            }
            items.add(new DiskItem(
                    Kind.CONTAINER,
                    container.id(),
                    container.name(),
                    picture.disk().ofContainer(container.id()).orElse(null),
                    used == null ? container.created() : used,
                    !unused.contains(container.name())
                            ? null
                            : finished == null ? Reason.NEVER_STARTED : Reason.STOPPED,
                    List.of()));
        }
    }

    /// Counts its log on the way.
    ///
    /// @return when it ended last; null when it never did or is gone
    private @Nullable Instant inspect(Container container) {
        try {
            var details = engine.inspectContainer(container.id());
            var log = JsonEntry.parse(details.json()).node().path("LogPath").asString("");
            // The file is made with the first start.
            var bytes = container.state() == ContainerState.CREATED ? Long.valueOf(0) : logSize(log);
            if (bytes == null) {
                uncountedLogs++;
            } else if (bytes > 0) {
                items.add(new DiskItem(
                        Kind.LOG, container.id(), container.name(), bytes, null, null, List.of(container.name())));
            }
            return details.finished();
        } catch (EngineException.Refused e) {
            return null;
        }
    }

    /// With the older files that the engine has rotated: "x-json.log.1", "x-json.log.2.gz".
    ///
    /// @return null when the file is not on this machine, may not be read, or there is none
    private static @Nullable Long logSize(String log) {
        if (log.isEmpty()) {
            return null;
        }
        var file = Path.of(log);
        var folder = file.getParent();
        if (folder == null || !Files.isReadable(file)) {
            return null;
        }
        try (var files = Files.newDirectoryStream(folder, file.getFileName() + "*")) {
            var sum = 0L;
            for (var part : files) {
                sum += Files.size(part);
            }
            return sum;
        } catch (IOException e) {
            return null;
        }
    }

    private void images() {
        var own = 0L;
        for (var image : picture.images().values()) {
            var users = picture.containersOf(image);
            var unique = picture.disk().ofImage(image.id()).orElse(null);
            own += unique == null ? 0 : unique;
            items.add(new DiskItem(
                    Kind.IMAGE,
                    image.id(),
                    image.displayName(),
                    unique,
                    users.stream()
                            .map(it -> ends.getOrDefault(it.id(), it.created()))
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    !users.isEmpty() ? null : image.isDangling() ? Reason.DANGLING : Reason.NO_CONTAINER,
                    users.stream()
                            .map(Container::name)
                            .sorted(NaturalOrder.NAMES)
                            .toList()));
        }
        var all = picture.disk().layers();
        if (all > own) {
            items.add(new DiskItem(Kind.SHARED, "shared", "", all - own, null, null, List.of()));
        }
    }

    private void volumes() {
        var marked = picture.volumes().values().stream().anyMatch(it -> it.isMarkedAnonymous());
        var unused = names(new PruneVolumes(true, marked, PruneFilter.NONE), ObjectKind.VOLUME);
        for (var volume : picture.volumes().values()) {
            var users = picture.containersMounting(volume.name());
            var anonymous = volume.isMarkedAnonymous()
                    || (volume.name().length() == ANONYMOUS_NAME
                            && volume.name().matches("[0-9a-f]+"));
            items.add(new DiskItem(
                    Kind.VOLUME,
                    volume.name(),
                    volume.name(),
                    picture.disk().ofVolume(volume.name()).orElse(null),
                    users.stream()
                            .map(it -> ends.get(it.id()))
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(volume.created()),
                    !unused.contains(volume.name())
                            ? null
                            : anonymous ? Reason.NO_MOUNT_ANONYMOUS : Reason.NO_MOUNT_NAMED,
                    users.stream()
                            .map(Container::name)
                            .sorted(NaturalOrder.NAMES)
                            .toList()));
        }
    }

    private void cache() {
        var unused = names(new PruneBuildCache(true), ObjectKind.BUILD_CACHE);
        for (var entry : picture.disk().buildCache()) {
            var name = entry.description().isEmpty() ? entry.id() : entry.description();
            items.add(new DiskItem(
                    Kind.CACHE,
                    entry.id(),
                    name,
                    entry.size(),
                    entry.lastUsed(),
                    unused.contains(name) ? Reason.NOT_IN_USE : null,
                    List.of()));
        }
    }

    // A network takes no room, and goes along with the rest all the same.
    private void networks() {
        var unused = names(new PruneNetworks(PruneFilter.NONE), ObjectKind.NETWORK);
        for (var network : picture.networks().values()) {
            if (unused.contains(network.name())) {
                items.add(new DiskItem(
                        Kind.NETWORK,
                        network.id(),
                        network.name(),
                        0L,
                        network.created(),
                        Reason.NO_RUNNING,
                        List.of()));
            }
        }
    }

    /// What would go, by the engine's own rules.
    private Set<String> names(EngineAction prune, ObjectKind kind) {
        return prune.consequences(picture).effects().stream()
                .filter(it -> it.object() == kind)
                .map(Effect::name)
                .collect(Collectors.toSet());
    }
}
