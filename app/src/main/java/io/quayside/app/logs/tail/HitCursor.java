package io.quayside.app.logs.tail;

import io.quayside.engine.log.HitMap;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/// Which of a tail's hits was gone to. UI thread only.
public final class HitCursor {
    /// No hit.
    public static final long NONE = -1;

    private final ReadOnlyLongWrapper current = new ReadOnlyLongWrapper(NONE);

    /// The line of the hit, or [#NONE].
    public ReadOnlyLongProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    public long current() {
        return current.get();
    }

    void set(long line) {
        current.set(line);
    }

    /// Its number among all hits, from 1; 0 when none was gone to.
    long number(@Nullable HitMap hits) {
        return hits == null || current.get() == NONE ? 0 : hits.before(current.get()) + 1;
    }

    /// Goes to the next one, or around to the first.
    ///
    /// @param top the line from which to look when none was gone to
    /// @param bottom likewise, backwards
    /// @return its line, or [#NONE]
    long step(@Nullable HitMap hits, boolean forward, long top, long bottom) {
        if (hits == null || hits.count() == 0) {
            return NONE;
        }
        long at = current.get();
        long found = forward ? hits.next(at == NONE ? top : at + 1) : hits.previous(at == NONE ? bottom : at - 1);
        if (found < 0) {
            found = forward ? hits.next(0) : hits.previous(Long.MAX_VALUE - 64);
        }
        current.set(found);
        return found;
    }
}
