package io.quayside.engine.live;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.Network;
import io.quayside.engine.model.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The newest view, and the only place where it changes. What did not change keeps its identity; where nothing changed,
/// nothing is published.
final class Picture {
    private final Set<ViewFeed> feeds = new CopyOnWriteArraySet<>();
    private volatile EngineView view;

    Picture(ConnectionState connection) {
        view = new EngineView(0, EngineSnapshot.EMPTY, connection);
    }

    EngineView view() {
        return view;
    }

    /// The feed gets the newest view at once.
    synchronized void add(ViewFeed feed) {
        feeds.add(feed);
        feed.offer(view);
    }

    void remove(ViewFeed feed) {
        feeds.remove(feed);
    }

    synchronized void connection(ConnectionState connection) {
        publish(view.snapshot(), connection);
    }

    void containers(List<Container> containers) {
        change(old -> {
            var merged = merge(old.containers(), containers, Container::id);
            return merged == old.containers()
                    ? old
                    : new EngineSnapshot(merged, old.images(), old.volumes(), old.networks());
        });
    }

    void images(List<Image> images) {
        change(old -> {
            var merged = merge(old.images(), images, Image::id);
            return merged == old.images()
                    ? old
                    : new EngineSnapshot(old.containers(), merged, old.volumes(), old.networks());
        });
    }

    void volumes(List<Volume> volumes) {
        change(old -> {
            var merged = merge(old.volumes(), volumes, Volume::name);
            return merged == old.volumes()
                    ? old
                    : new EngineSnapshot(old.containers(), old.images(), merged, old.networks());
        });
    }

    void networks(List<Network> networks) {
        change(old -> {
            var merged = merge(old.networks(), networks, Network::id);
            return merged == old.networks()
                    ? old
                    : new EngineSnapshot(old.containers(), old.images(), old.volumes(), merged);
        });
    }

    /// A container that is new stands first, as engines list the newest first.
    void put(Container container) {
        change(old -> {
            if (container.equals(old.containers().get(container.id()))) {
                return old;
            }
            var next = new LinkedHashMap<>(old.containers());
            if (next.containsKey(container.id())) {
                next.put(container.id(), container);
            } else {
                next.putFirst(container.id(), container);
            }
            return new EngineSnapshot(next, old.images(), old.volumes(), old.networks());
        });
    }

    void removeContainer(String id) {
        change(old -> {
            if (!old.containers().containsKey(id)) {
                return old;
            }
            var next = new LinkedHashMap<>(old.containers());
            next.remove(id);
            return new EngineSnapshot(next, old.images(), old.volumes(), old.networks());
        });
    }

    private synchronized void change(UnaryOperator<EngineSnapshot> step) {
        var next = step.apply(view.snapshot());
        if (next != view.snapshot()) {
            publish(next, view.connection());
        }
    }

    private void publish(EngineSnapshot snapshot, ConnectionState connection) {
        var next = new EngineView(view.version() + 1, snapshot, connection);
        view = next;
        feeds.forEach(feed -> feed.offer(next));
    }

    /// @return the old map itself when the list says the same in the same order
    private static <V> SequencedMap<String, V> merge(
            SequencedMap<String, V> old, List<V> list, Function<V, String> key) {
        var next = new LinkedHashMap<String, V>();
        for (V value : list) {
            V before = old.get(key.apply(value));
            next.put(key.apply(value), value.equals(before) ? before : value);
        }
        return sameInOrder(old, next) ? old : next;
    }

    private static boolean sameInOrder(Map<String, ?> one, Map<String, ?> other) {
        return List.copyOf(one.keySet()).equals(List.copyOf(other.keySet())) && one.equals(other);
    }
}
