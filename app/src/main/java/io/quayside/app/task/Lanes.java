package io.quayside.app.task;

import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.ContainerCreation;
import io.quayside.engine.action.CreateVolume;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ImportImage;
import io.quayside.engine.action.LoadImages;
import io.quayside.engine.action.NetworkAction;
import io.quayside.engine.action.PruneAction;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RemoveNetwork;
import io.quayside.engine.action.RemoveVolume;
import io.quayside.engine.action.SaveImages;
import io.quayside.engine.action.SaveVolume;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.action.WaitContainer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// The order of deeds: those on one object one after the other, others side by side, but few at a time. UI thread only.
final class Lanes {
    private static final int SIDE_BY_SIDE = 4;

    private final Semaphore shortWork = new Semaphore(SIDE_BY_SIDE);
    private final Map<String, Deque<Waiting>> lanes = new HashMap<>();
    private final ObservableMap<String, EngineAction> pending = FXCollections.observableHashMap();
    private final ObservableMap<String, EngineAction> readOnlyPending =
            FXCollections.unmodifiableObservableMap(pending);

    private record Waiting(Deed deed, Semaphore permits) {}

    /// How many of the same batch of long work go on at a time.
    static Semaphore longWork() {
        return new Semaphore(SIDE_BY_SIDE);
    }

    /// What is under way, by the id of the object that it is about.
    ObservableMap<String, EngineAction> pending() {
        return readOnlyPending;
    }

    /// Starts it as soon as nothing before it is about the same object.
    ///
    /// @param longWork shared by its batch, for what may take minutes
    void join(Deed deed, Semaphore longWork) {
        var action = deed.action();
        var waiting = new Waiting(deed, isShort(action) ? shortWork : longWork);
        var lane = lanes.computeIfAbsent(key(action), it -> new ArrayDeque<>());
        lane.add(waiting);
        if (lane.size() == 1) {
            start(waiting);
        }
    }

    /// It is over: the next one follows.
    void leave(Deed finished) {
        var key = key(finished.action());
        var lane = lanes.get(key);
        if (lane == null) {
            return;
        }
        lane.removeIf(it -> it.deed() == finished);
        var following = lane.peek();
        if (following == null) {
            lanes.remove(key);
            pending.remove(key);
        } else {
            start(following);
        }
    }

    private void start(Waiting next) {
        pending.put(key(next.deed().action()), next.deed().action());
        next.deed().start(next.permits());
    }

    private static boolean isShort(EngineAction action) {
        return switch (action) {
            case WaitContainer it -> false;
            case ContainerAction it -> true;
            case RemoveImage it -> true;
            case RemoveVolume it -> true;
            case RemoveNetwork it -> true;
            default -> false;
        };
    }

    private static String key(EngineAction action) {
        return switch (action) {
            // Whatever else is done to that container goes on meanwhile, and may be what is waited for.
            case WaitContainer it -> "wait " + System.identityHashCode(it);
            case ContainerAction it -> it.container().id();
            case PullImage it -> it.image().toString();
            case PushImage it -> it.image().toString();
            case BuildImage it -> it.shownAs();
            case TagImage it -> it.imageId();
            case RemoveImage it -> it.imageId();
            case RemoveVolume it -> "volume " + it.name();
            case SaveVolume it -> "volume " + it.name();
            case NetworkAction it -> "network " + it.network();
            // An engine refuses a second one of a kind while the first goes on.
            case PruneAction it -> "prune";
            // Nothing that exists yet: each in a lane of its own.
            case ContainerCreation it -> "run " + System.identityHashCode(it);
            case CreateVolume it -> "create " + System.identityHashCode(it);
            case SaveImages it -> "save " + System.identityHashCode(it);
            case LoadImages it -> "load " + System.identityHashCode(it);
            case ImportImage it -> "import " + System.identityHashCode(it);
        };
    }
}
