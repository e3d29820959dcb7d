package io.quayside.app.disk;

import io.quayside.app.disk.DiskItem.Kind;
import io.quayside.app.disk.DiskItem.Reason;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Inquiry;
import io.quayside.app.fx.UiThread;
import io.quayside.app.settings.Pins;
import io.quayside.app.task.Actions;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.task.PinKey;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ExportContainer;
import io.quayside.engine.action.PruneBuildCache;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RemoveNetwork;
import io.quayside.engine.action.RemoveVolume;
import io.quayside.engine.action.SaveVolume;
import io.quayside.engine.model.DiskUsage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// What could go, each of which a person may leave out or pin, and its removal, with what is lost saved first if
/// somebody
/// wants that. UI thread only.
final class CleanupModel {
    private final DiskModel disk;
    private final CurrentEngine engine;
    private final Actions actions;
    private final Pins pins;
    private final UiThread ui;
    private final BooleanProperty namedVolumes = new SimpleBooleanProperty(false);
    private final BooleanProperty taggedImages = new SimpleBooleanProperty(false);
    private final Set<String> leftOut = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());

    /// As it was counted last: while somebody saves, it may be counted anew.
    private DiskUsage usage = DiskUsage.UNKNOWN;

    CleanupModel(DiskModel disk, CurrentEngine engine, Actions actions, Pins pins, UiThread ui) {
        this.disk = disk;
        this.engine = engine;
        this.actions = actions;
        this.pins = pins;
        this.ui = ui;
        disk.stateProperty().subscribe(this::compose);
        namedVolumes.subscribe(this::compose);
        taggedImages.subscribe(this::compose);
        pins.revisionProperty().subscribe(this::compose);
    }

    /// @param ticked whether it is to go
    /// @param pinned whether it stays whatever else goes
    record Line(DiskItem item, boolean ticked, boolean pinned) {}

    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    List<Line> lines() {
        return lines.get();
    }

    /// Whether volumes that a person named are offered too.
    BooleanProperty namedVolumesProperty() {
        return namedVolumes;
    }

    /// Whether images that have a tag are offered too.
    BooleanProperty taggedImagesProperty() {
        return taggedImages;
    }

    List<DiskItem> going() {
        return lines.get().stream().filter(Line::ticked).map(Line::item).toList();
    }

    long bytes() {
        return going().stream().mapToLong(DiskItem::size).sum();
    }

    /// A person wants it to go, or to stay; a build cache goes or stays as a whole.
    void tick(DiskItem item, boolean goes) {
        if (goes ? leftOut.remove(choice(item)) : leftOut.add(choice(item))) {
            compose();
        }
    }

    // Engines remove everything that is not needed of their build cache, or nothing.
    private static String choice(DiskItem item) {
        return item.kind() == Kind.CACHE ? Kind.CACHE.name() : item.key();
    }

    void pin(DiskItem item, boolean stays) {
        pinKey(item).ifPresent(key -> pins.set(key, stays));
    }

    /// Build caches have no name that lasts.
    static boolean canBePinned(DiskItem item) {
        return pinKey(item).isPresent();
    }

    /// Whether anything that goes could be saved.
    boolean canSave() {
        return going().stream().anyMatch(it -> it.kind() == Kind.CONTAINER || it.kind() == Kind.VOLUME);
    }

    /// Whether volumes go which cannot be saved for want of an image.
    boolean lacksHelper() {
        return going().stream().anyMatch(it -> it.kind() == Kind.VOLUME) && helper().isEmpty();
    }

    /// Has them removed, after the person has seen the list.
    void remove() {
        actions.run(removals(going()), usage);
    }

    /// Saves containers and volumes to files in a folder, and then has everything removed but what could not be saved.
    void saveAndRemove(Path folder) {
        var all = going();
        var names = new Inquiry<FreeNames>(ui);
        names.answerProperty().subscribe(free -> {
            if (free != null) {
                saveAndRemove(all, free);
            }
        });
        names.ask(() ->
                FreeNames.in(folder, all.stream().map(CleanupModel::fileName).toList()));
    }

    private void saveAndRemove(List<DiskItem> all, FreeNames free) {
        var saves = new ArrayList<ActivityEntry>();
        var saved = new ArrayList<DiskItem>();
        // What cannot be saved stays.
        var left = new ArrayList<>(all);
        if (helper().isEmpty()) {
            left.removeIf(it -> it.kind() == Kind.VOLUME);
        }
        for (var item : left) {
            save(item, free).ifPresent(action -> {
                saves.add(actions.start(action));
                saved.add(item);
            });
        }
        var asked = new SimpleBooleanProperty(false);
        Runnable look = () -> {
            if (!asked.get() && saves.stream().allMatch(it -> it.state().isOver())) {
                asked.set(true);
                var lost = new HashSet<DiskItem>();
                for (int i = 0; i < saves.size(); i++) {
                    if (saves.get(i).state() != ActivityEntry.State.DONE) {
                        lost.add(saved.get(i));
                    }
                }
                actions.run(
                        removals(left.stream().filter(it -> !lost.contains(it)).toList()), usage);
            }
        };
        saves.forEach(it -> it.stateProperty().subscribe((before, now) -> look.run()));
        look.run();
    }

    private void compose() {
        if (!(disk.state() instanceof DiskModel.State.Counted counted)) {
            lines.set(List.of());
            return;
        }
        usage = counted.report().usage();
        lines.set(counted.report().unused().stream()
                .filter(it -> taggedImages.get() || it.reason() != Reason.NO_CONTAINER)
                .filter(it -> namedVolumes.get() || it.reason() != Reason.NO_MOUNT_NAMED)
                .map(it -> {
                    var pinned = pinKey(it).filter(pins::has).isPresent();
                    return new Line(it, !pinned && !leftOut.contains(choice(it)), pinned);
                })
                .toList());
    }

    private Optional<EngineAction> save(DiskItem item, FreeNames free) {
        var file = free.of(fileName(item));
        return switch (item.kind()) {
            case CONTAINER -> Optional.of(new ExportContainer(new ContainerRef(item.id(), item.name()), file));
            case VOLUME -> helper().map(image -> new SaveVolume(item.id(), image, file));
            default -> Optional.empty();
        };
    }

    private Optional<String> helper() {
        return disk.state() instanceof DiskModel.State.Counted counted
                        && !counted.report().helperImage().isEmpty()
                ? Optional.of(counted.report().helperImage())
                : Optional.empty();
    }

    private static String fileName(DiskItem item) {
        return item.kind().name().toLowerCase(Locale.ROOT) + "-" + item.name();
    }

    private List<EngineAction> removals(List<DiskItem> items) {
        var removals = new ArrayList<EngineAction>();
        // Containers first: they hold images, volumes and networks.
        items.stream()
                .filter(it -> it.kind() == Kind.CONTAINER)
                .forEach(it -> removals.add(new RemoveContainer(new ContainerRef(it.id(), it.name()), false, false)));
        for (var item : items) {
            switch (item.kind()) {
                case IMAGE -> removals.add(image(item));
                case VOLUME -> removals.add(new RemoveVolume(item.id(), false));
                case NETWORK -> removals.add(new RemoveNetwork(item.id(), item.name()));
                case CONTAINER, SHARED, LOG, CACHE -> {}
            }
        }
        if (items.stream().anyMatch(it -> it.kind() == Kind.CACHE)) {
            removals.add(new PruneBuildCache(true));
        }
        return removals;
    }

    // Without force an engine refuses to remove several tags by the id; nothing uses this image.
    private RemoveImage image(DiskItem item) {
        var tags = engine.view()
                .snapshot()
                .image(item.id())
                .map(image -> image.tags())
                .orElse(List.of());
        return tags.size() == 1
                ? new RemoveImage(item.id(), tags.getFirst(), false)
                : new RemoveImage(item.id(), item.id(), tags.size() > 1);
    }

    private static Optional<String> pinKey(DiskItem item) {
        return switch (item.kind()) {
            case CONTAINER -> Optional.of(PinKey.container(item.id()));
            case IMAGE -> Optional.of(PinKey.image(item.id()));
            case VOLUME -> Optional.of(PinKey.volume(item.id()));
            case NETWORK -> Optional.of(PinKey.network(item.name()));
            case SHARED, LOG, CACHE -> Optional.empty();
        };
    }
}
