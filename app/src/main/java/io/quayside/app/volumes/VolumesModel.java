package io.quayside.app.volumes;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.listing.Listing;
import io.quayside.app.listing.Users;
import io.quayside.app.task.Actions;
import io.quayside.app.task.Background;
import io.quayside.app.task.Offer;
import io.quayside.engine.Engine;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.PruneFilter;
import io.quayside.engine.action.PruneVolumes;
import io.quayside.engine.action.RemoveVolume;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.model.Capability;
import io.quayside.engine.model.DiskUsage;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Mount;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.MapChangeListener;
import org.jspecify.annotations.Nullable;

/// The volumes of the engine and what can be done with them. Follows the engine while attached. UI thread only.
final class VolumesModel {
    private final CurrentEngine engine;
    private final Actions actions;
    private final Background background;
    private final InstantSource clock;
    private final Listing<VolumeFace> listing = new Listing<>(
            VolumeFace::name,
            VolumeKey.NAME.comparator(),
            VolumeFace::matches,
            face -> face.volume().created());
    private final ObjectProperty<VolumeFilter> filter = new SimpleObjectProperty<>(VolumeFilter.ALL);
    private final ReadOnlyObjectWrapper<ConnectionState> connection;
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private DiskUsage disk = DiskUsage.UNKNOWN;
    private @Nullable Engine counted;
    private EngineSnapshot snapshot = EngineSnapshot.EMPTY;

    VolumesModel(CurrentEngine engine, Actions actions, Background background, InstantSource clock) {
        this.engine = engine;
        this.actions = actions;
        this.background = background;
        this.clock = clock;
        this.connection = new ReadOnlyObjectWrapper<>(engine.view().connection());
        filter.subscribe(now -> listing.filterProperty().set(now));
        // Showing one that the filter hides lifts the filter.
        listing.filterProperty().subscribe(now -> filter.set(now instanceof VolumeFilter it ? it : VolumeFilter.ALL));
    }

    void attach(Disposables held) {
        held.observe(engine.viewProperty(), this::accept);
        MapChangeListener<String, EngineAction> pending = change -> refresh();
        actions.pending().addListener(pending);
        held.onClose(() -> actions.pending().removeListener(pending));
    }

    Listing<VolumeFace> listing() {
        return listing;
    }

    ObjectProperty<VolumeFilter> filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<ConnectionState> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    boolean isConnected() {
        return connection.get() instanceof ConnectionState.Connected;
    }

    /// Whether the engine is counting what is in the volumes.
    ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    boolean isTaken(String name) {
        return snapshot.volumes().containsKey(name);
    }

    /// Has the engine count what is in the volumes; the sizes appear once it has.
    void count(Consumer<? super Exception> onFailure) {
        var source = engine.engine();
        if (source == null || counting.get()) {
            return;
        }
        counting.set(true);
        background.call(
                source::diskUsage,
                usage -> {
                    counting.set(false);
                    disk = usage;
                    counted = source;
                    refresh();
                },
                failure -> {
                    counting.set(false);
                    onFailure.accept(failure);
                });
    }

    /// Asks for the removal of what is selected, by way of a confirmation.
    void remove() {
        var chosen = List.copyOf(listing.selection());
        actions.run(new Offer(
                List.of(),
                ticked -> chosen.stream()
                        .map(face -> new RemoveVolume(face.name(), false))
                        .toList()));
    }

    /// Asks for the removal of what no container mounts: exactly those that the confirmation names.
    ///
    /// @param named the check box that takes the volumes too to which somebody gave a name
    void prune(Offer.Option named) {
        var picture = snapshot;
        // Where the engine does not mark the others, it is the name that tells.
        actions.run(Offer.ofUnused(List.of(named), ticked -> unused(picture, ticked.contains(named.id()))));
    }

    private List<RemoveVolume> unused(EngineSnapshot picture, boolean named) {
        var candidates = new PruneVolumes(true, marked(), PruneFilter.NONE).consequences(picture);
        return candidates.effects().stream()
                .map(effect -> picture.volumes().get(effect.name()))
                .filter(volume ->
                        volume != null && (named || face(volume.name()).isAnonymous()))
                .map(volume -> new RemoveVolume(volume.name(), false))
                .toList();
    }

    /// Whether there is any that no container mounts.
    boolean anyUnused() {
        return isConnected() && !unused(snapshot, true).isEmpty();
    }

    private VolumeFace face(String name) {
        var volume = java.util.Objects.requireNonNull(snapshot.volumes().get(name));
        return new VolumeFace(volume, List.of(), null, null);
    }

    private boolean marked() {
        return connection.get() instanceof ConnectionState.Connected it
                && it.info().can(Capability.ANONYMOUS_VOLUMES);
    }

    private void accept(EngineView view) {
        connection.set(view.connection());
        snapshot = view.snapshot();
        refresh();
    }

    private void refresh() {
        var sizes = counted == engine.engine() ? disk : DiskUsage.UNKNOWN;
        var users = Users.of(
                snapshot,
                container -> container.mounts().stream()
                        .filter(mount -> mount.type().equals("volume"))
                        .map(Mount::name));
        listing.accept(snapshot.volumes().values().stream()
                .map(volume -> new VolumeFace(
                        volume,
                        users.of(volume.name()),
                        sizes.ofVolume(volume.name()).orElse(null),
                        actions.pending().get("volume " + volume.name())))
                .toList());
        listing.aged(clock.instant());
    }
}
