package io.quayside.app.logs.tail;

import io.quayside.app.logs.text.AnsiText;
import io.quayside.app.logs.text.RewrittenLine;
import io.quayside.app.logs.text.StyledText;
import io.quayside.engine.log.LineStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lines of a tail that rewrite themselves, each looked through once however often it is drawn, and no farther back
/// than [#LONGEST] bytes before its end: somebody may have written ten megabytes of them. One thread.
final class Rewrites {
    /// How many bytes before a line's end are looked at.
    static final int LONGEST = 256 << 10;

    /// Some screens.
    private static final int MOST = 512;

    private final LineStore store;
    private final Map<Long, Rewrite> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Rewrite> eldest) {
            return size() > MOST;
        }
    };

    /// What of such a line is shown.
    ///
    /// @param text its last state, or the beginning of that
    /// @param hidden how many more bytes the last state has
    /// @param states how many there were before it
    /// @param more whether there may be more than these
    record Rewrite(StyledText text, int hidden, int states, boolean more) {}

    Rewrites(LineStore store) {
        this.store = store;
    }

    /// @param beginning the line's first bytes
    /// @return null when the line does not rewrite itself as far as can be told from its first bytes
    @Nullable
    Rewrite of(long index, byte[] beginning) {
        if (!RewrittenLine.is(beginning)) {
            return null;
        }
        return known.computeIfAbsent(index, line -> {
            var end = store.end(line, LONGEST);
            var rewritten = RewrittenLine.of(end.bytes());
            int shown = Math.min(rewritten.end(), rewritten.from() + LineReader.LONGEST);
            var text = AnsiText.read(Arrays.copyOfRange(end.bytes(), rewritten.from(), shown));
            return new Rewrite(text, rewritten.end() - shown, rewritten.earlier(), end.isCut());
        });
    }

    /// The earlier states, the newest of them if there are more than so many.
    List<byte[]> earlier(long index, int most) {
        return RewrittenLine.earlier(store.end(index, LONGEST).bytes(), most);
    }
}
