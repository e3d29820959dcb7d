package io.quayside.app.logs.tail;

import io.quayside.app.logs.text.AnsiText;
import io.quayside.app.logs.text.RewrittenLine;
import io.quayside.app.logs.text.StyledText;
import io.quayside.app.logs.text.TextStyle;
import io.quayside.engine.log.LineStore;
import io.quayside.engine.log.LogLine;
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

    private static final Rewrite NEVER = new Rewrite(StyledText.EMPTY, 0, 0, false);

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

    /// @param line read from its beginning
    /// @return null when the line does not rewrite itself
    @Nullable
    Rewrite of(LogLine line) {
        if (!line.isCut() && !RewrittenLine.is(line.bytes())) {
            return null;
        }
        var found = known.computeIfAbsent(line.index(), index -> look(line));
        return found == NEVER ? null : found;
    }

    private Rewrite look(LogLine line) {
        var end = store.end(line.index(), LONGEST);
        if (!RewrittenLine.is(line.bytes(), end.bytes())) {
            return NEVER;
        }
        var states = states(line.bytes(), end.bytes(), end.isCut(), 1);
        var last = states.last();
        return new Rewrite(
                last.read(end.bytes(), LineReader.LONGEST),
                Math.max(0, last.length() - LineReader.LONGEST),
                Math.max(0, states.count() - 1),
                end.isCut());
    }

    /// The earlier states of such a line, the newest of them if there are more than so many.
    List<StyledText> earlier(LogLine line, int most) {
        byte[] end = store.end(line.index(), LONGEST).bytes();
        return states(line.bytes(), end, end.length < line.length(), most + 1).earlier().stream()
                .map(state -> state.read(end, state.length()))
                .toList();
    }

    /// What a line shows at its end of which all is at hand; null when it does not rewrite itself.
    static @Nullable StyledText last(byte[] line, int most) {
        byte[] beginning = line.length <= LineReader.LONGEST ? line : Arrays.copyOf(line, LineReader.LONGEST);
        byte[] end = line.length <= LONGEST ? line : Arrays.copyOfRange(line, line.length - LONGEST, line.length);
        return RewrittenLine.is(beginning, end)
                ? states(beginning, end, end.length < line.length, 1).last().read(end, most)
                : null;
    }

    /// Of a line whose middle is not looked at, colours count that were set at its beginning: that is where a program
    /// sets those that it sets once.
    private static RewrittenLine states(byte[] beginning, byte[] end, boolean cut, int most) {
        return RewrittenLine.of(end, cut ? AnsiText.after(beginning) : TextStyle.PLAIN, most);
    }
}
