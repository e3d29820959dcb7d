package io.quayside.app.networks;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.listing.Listing;
import io.quayside.app.task.Actions;
import io.quayside.app.task.Offer;
import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.DisconnectNetwork;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.PruneFilter;
import io.quayside.engine.action.PruneNetworks;
import io.quayside.engine.action.RemoveNetwork;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Network;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.MapChangeListener;

/// The networks of the engine and what can be done with them. Follows the engine while attached. UI thread only.
final class NetworksModel {
    private final CurrentEngine engine;
    private final Actions actions;
    private final InstantSource clock;
    private final Listing<NetworkFace> listing = new Listing<>(
            face -> face.network().id(),
            NetworkKey.NAME.comparator(),
            NetworkFace::matches,
            face -> face.network().created());
    private final ReadOnlyObjectWrapper<ConnectionState> connection;
    private EngineSnapshot snapshot = EngineSnapshot.EMPTY;

    NetworksModel(CurrentEngine engine, Actions actions, InstantSource clock) {
        this.engine = engine;
        this.actions = actions;
        this.clock = clock;
        this.connection = new ReadOnlyObjectWrapper<>(engine.view().connection());
    }

    void attach(Disposables held) {
        held.observe(engine.viewProperty(), this::accept);
        MapChangeListener<String, EngineAction> pending = change -> refresh();
        actions.pending().addListener(pending);
        held.onClose(() -> actions.pending().removeListener(pending));
    }

    Listing<NetworkFace> listing() {
        return listing;
    }

    ReadOnlyObjectProperty<ConnectionState> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    boolean isConnected() {
        return connection.get() instanceof ConnectionState.Connected;
    }

    boolean isTaken(String name) {
        return snapshot.networks().values().stream()
                .anyMatch(network -> network.name().equals(name));
    }

    /// Whether anything that is selected can be removed.
    boolean canRemove() {
        return isConnected() && listing.selection().stream().anyMatch(face -> !face.isPredefined());
    }

    /// Whether a container can be put on what is selected.
    boolean canConnect() {
        return isConnected()
                && listing.selection().size() == 1
                && listing.selection().getFirst().takesContainers();
    }

    /// Asks for the removal of what is selected, by way of a confirmation.
    void remove() {
        var chosen = listing.selection().stream()
                .filter(face -> !face.isPredefined())
                .map(NetworkFace::network)
                .toList();
        actions.run(new Offer(List.of(), ticked -> removals(chosen)));
    }

    /// Asks for the removal of the networks that no running container is on: exactly those that the confirmation names.
    void prune() {
        var chosen = unused();
        actions.run(Offer.ofUnused(List.of(), ticked -> removals(chosen)));
    }

    boolean anyUnused() {
        return isConnected() && !unused().isEmpty();
    }

    private List<Network> unused() {
        var named = new HashMap<String, Network>();
        snapshot.networks().values().forEach(network -> named.put(network.name(), network));
        return new PruneNetworks(PruneFilter.NONE)
                .consequences(snapshot).effects().stream()
                        .flatMap(effect -> java.util.Optional.ofNullable(named.get(effect.name())).stream())
                        .toList();
    }

    private static List<RemoveNetwork> removals(List<Network> networks) {
        return networks.stream()
                .map(network -> new RemoveNetwork(network.id(), network.name()))
                .toList();
    }

    void disconnect(NetworkFace face, List<ContainerRef> containers) {
        actions.run(containers.stream()
                .map(container -> new DisconnectNetwork(face.name(), container, false))
                .toList());
    }

    /// The containers that are not on it yet, by name.
    List<ContainerRef> strangers(NetworkFace face) {
        var on = face.users();
        return snapshot.containers().values().stream()
                .map(ContainerRef::of)
                .filter(it -> !on.contains(it))
                .sorted(Comparator.comparing(ContainerRef::name, NaturalOrder.NAMES))
                .toList();
    }

    private void accept(EngineView view) {
        connection.set(view.connection());
        snapshot = view.snapshot();
        refresh();
    }

    private void refresh() {
        var members = members();
        listing.accept(snapshot.networks().values().stream()
                .map(network -> new NetworkFace(
                        network,
                        members.getOrDefault(network.name(), List.of()),
                        actions.pending().get("network " + network.name())))
                .toList());
        listing.aged(clock.instant());
    }

    // One walk over all containers, however many networks there are.
    private Map<String, List<NetworkFace.Member>> members() {
        var members = new HashMap<String, List<NetworkFace.Member>>();
        snapshot.containers().values().stream()
                .sorted(Comparator.comparing(Container::name, NaturalOrder.NAMES))
                .forEach(container -> container
                        .networks()
                        .forEach(place -> members.computeIfAbsent(place.network(), name -> new ArrayList<>())
                                .add(new NetworkFace.Member(
                                        ContainerRef.of(container),
                                        place.ipAddress(),
                                        container.state().isAlive()))));
        return members;
    }
}
