package io.quayside.app.logs.text;

import io.quayside.engine.log.Escapes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// A line that rewrites itself from its beginning by carriage returns, as progress bars do: the state that a terminal
/// would show at its end, and how many there were before.
///
/// @param from where in the line's bytes the newest state begins in which there is something to see
/// @param end behind it
/// @param earlier how many states with something to see came before it
public record RewrittenLine(int from, int end, int earlier) {
    private static final byte RETURN = '\r';
    private static final byte ESC = 0x1b;

    /// Whether a line returns to its beginning and goes on there. Returns at its end are none: terminals end lines so.
    /// Nor are those of binary data, which would hide the most of it.
    public static boolean is(byte[] line) {
        int end = line.length;
        while (end > 0 && line[end - 1] == RETURN) {
            end--;
        }
        boolean returns = false;
        for (int i = 0; i < end; i++) {
            if (line[i] == 0) {
                return false;
            }
            returns |= line[i] == RETURN;
        }
        return returns;
    }

    public static RewrittenLine of(byte[] line) {
        int lastFrom = 0;
        int lastEnd = 0;
        int seen = 0;
        for (int from = 0; from < line.length; ) {
            int end = endOfState(line, from);
            if (isSeen(line, from, end)) {
                lastFrom = from;
                lastEnd = end;
                seen++;
            }
            from = end + 1;
        }
        return new RewrittenLine(lastFrom, lastEnd, Math.max(0, seen - 1));
    }

    /// The states before the last one, in order; the newest of them when there are more than so many.
    public static List<byte[]> earlier(byte[] line, int most) {
        Deque<byte[]> states = new ArrayDeque<>();
        for (int from = 0; from < line.length; ) {
            int end = endOfState(line, from);
            if (isSeen(line, from, end)) {
                states.addLast(Arrays.copyOfRange(line, from, end));
                if (states.size() > most + 1) {
                    states.removeFirst();
                }
            }
            from = end + 1;
        }
        states.pollLast();
        return List.copyOf(states);
    }

    private static int endOfState(byte[] line, int from) {
        int end = from;
        while (end < line.length && line[end] != RETURN) {
            end++;
        }
        return end;
    }

    /// A state that only wipes the line, by blanks or by a control sequence, is none.
    private static boolean isSeen(byte[] line, int from, int end) {
        int at = from;
        while (at < end) {
            if (line[at] == ESC) {
                at = Escapes.end(line, at, end);
            } else if (line[at] == ' ') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }
}
