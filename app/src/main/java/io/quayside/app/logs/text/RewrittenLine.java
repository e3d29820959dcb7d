package io.quayside.app.logs.text;

import io.quayside.engine.log.Escapes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A line that rewrites itself from its beginning by carriage returns, as progress bars do: the states in which there
/// was something to see, the last of which is what a terminal shows at its end.
///
/// @param newest the newest states, in order
/// @param count how many there were in all
public record RewrittenLine(List<State> newest, int count) {
    private static final byte RETURN = '\r';
    private static final byte ESC = 0x1b;

    public RewrittenLine {
        newest = List.copyOf(newest);
    }

    /// One state.
    ///
    /// @param from where in the line's bytes it begins
    /// @param end behind it
    /// @param style what the states before have left: a return takes back no colour
    public record State(int from, int end, TextStyle style) {
        static final State NONE = new State(0, 0, TextStyle.PLAIN);

        /// @param most of its bytes
        public StyledText read(byte[] line, int most) {
            return AnsiText.read(line, from, Math.min(end, from + most), style);
        }

        public int length() {
            return end - from;
        }
    }

    /// Whether a line returns to its beginning and goes on there. Returns at its end are none: terminals end lines so.
    /// Nor are those of binary data, which would hide the most of it.
    public static boolean is(byte[] line) {
        return returns(line) && !isBinary(line);
    }

    /// The same of a line of which only the beginning and the end are known, which may overlap: what is in its end
    /// decides, for there must be seen where the last state begins.
    public static boolean is(byte[] beginning, byte[] end) {
        return is(end) && !isBinary(beginning);
    }

    private static boolean isBinary(byte[] line) {
        for (byte b : line) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean returns(byte[] line) {
        int end = line.length;
        while (end > 0 && line[end - 1] == RETURN) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (line[i] == RETURN) {
                return true;
            }
        }
        return false;
    }

    /// @param before the style in which its first state begins
    /// @param most how many states are kept; the newest when there are more
    public static RewrittenLine of(byte[] line, TextStyle before, int most) {
        Deque<State> states = new ArrayDeque<>();
        TextStyle style = before;
        int count = 0;
        for (int from = 0; from < line.length; ) {
            int end = from;
            boolean styled = false;
            while (end < line.length && line[end] != RETURN) {
                styled |= line[end] == ESC;
                end++;
            }
            if (isSeen(line, from, end)) {
                count++;
                states.addLast(new State(from, end, style));
                if (states.size() > most) {
                    states.removeFirst();
                }
            }
            style = styled ? AnsiText.after(line, from, end, style) : style;
            from = end + 1;
        }
        return new RewrittenLine(List.copyOf(states), count);
    }

    /// What is to be seen at its end; empty when it only ever wiped itself.
    public State last() {
        return newest.isEmpty() ? State.NONE : newest.getLast();
    }

    /// The states before the last one, as far as they were kept.
    public List<State> earlier() {
        return newest.isEmpty() ? newest : newest.subList(0, newest.size() - 1);
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
