package io.quayside.app.task;

import io.quayside.engine.Engine;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.PruneAction;
import io.quayside.engine.action.RemoveContainer;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RemoveNetwork;
import io.quayside.engine.action.RemoveVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Deeds that were asked for together on their way: which may begin, and what came of them. UI thread only.
final class Batch {
    private final Lanes lanes;
    private final List<Deed> first = new ArrayList<>();
    private final List<Deed> later = new ArrayList<>();
    private final Semaphore longWork = Lanes.longWork();
    private final Failures failures = new Failures();
    private final List<EngineAction> undoable = new ArrayList<>();
    private final List<Reversal> reversals = new ArrayList<>();
    private int open;

    Batch(Lanes lanes) {
        this.lanes = lanes;
    }

    Failures failures() {
        return failures;
    }

    /// A deed of it is done and can be taken back.
    void add(EngineAction done, Reversal reversal) {
        undoable.add(done);
        reversals.add(reversal);
    }

    /// Offers what can be taken back, if anything can.
    void offer(Undos undos, Engine engine) {
        if (!reversals.isEmpty()) {
            undos.add(engine, undoable, reversals);
        }
    }

    void begin(List<Deed> deeds) {
        open = deeds.size();
        // Containers hold images, volumes and networks: those can go only once the containers are gone.
        var containersGo = deeds.stream().anyMatch(it -> it.action() instanceof RemoveContainer);
        for (var deed : deeds) {
            (containersGo && isHeld(deed.action()) ? later : first).add(deed);
        }
        List.copyOf(first).forEach(deed -> lanes.join(deed, longWork));
    }

    /// @return whether that was the last one
    boolean ended(Deed deed) {
        open--;
        lanes.leave(deed);
        if (first.remove(deed) && first.isEmpty()) {
            var following = List.copyOf(later);
            later.clear();
            following.forEach(it -> lanes.join(it, longWork));
        }
        return open == 0;
    }

    private static boolean isHeld(EngineAction action) {
        return switch (action) {
            case RemoveImage it -> true;
            case RemoveVolume it -> true;
            case RemoveNetwork it -> true;
            case PruneAction it -> true;
            default -> false;
        };
    }
}
