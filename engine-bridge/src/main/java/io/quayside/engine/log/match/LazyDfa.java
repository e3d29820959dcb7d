package io.quayside.engine.log.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says whether a line of ASCII contains a match, one look at a table per byte: the states of the automaton are made
/// when
/// they are first needed, and no more than so many. One thread.
final class LazyDfa {
    private static final int MOST_STATES = 4_000;
    private static final int UNKNOWN = -1;
    private static final int FOUND = -2;
    private static final int NEVER = -3;
    private static final int FOREIGN = -4;

    private final Program program;
    private final Alphabet alphabet;
    /// By byte: the class; for bytes beyond ASCII, one of its own.
    private final byte[] columns = new byte[256];
    private final int foreign;
    private final int atEnd;
    private final int stride;
    private final Map<State, Integer> numbers = new HashMap<>();
    private State[] states = new State[64];
    private int[] table;
    private int start;
    private int count;
    private boolean full;

    /// @param steps where the automaton is
    /// @param begin whether nothing was read yet
    /// @param afterWord whether the last character was one of a word
    private record State(BitSet steps, boolean begin, boolean afterWord) {}

    /// What is known of a line.
    enum Answer {
        YES,
        NO,
        /// Not by this automaton: there is more than ASCII in the line, or too many states would be needed.
        ASK
    }

    LazyDfa(Program program) {
        this.program = program;
        alphabet = new Alphabet(program);
        foreign = alphabet.size();
        atEnd = foreign + 1;
        stride = foreign + 2;
        for (int b = 0; b < 256; b++) {
            columns[b] = (byte) (b < 128 ? alphabet.of(b) : foreign);
        }
        table = new int[64 * stride];
        var steps = new BitSet();
        steps.set(program.start());
        start = number(new State(follow(steps, null, ' ', true), true, false));
    }

    Answer match(byte[] bytes, int from, int end) {
        if (full) {
            return Answer.ASK;
        }
        int state = start;
        int[] known = table;
        byte[] column = columns;
        for (int i = from; i < end; i++) {
            int next = known[state + column[bytes[i] & 0xff]];
            if (next < 0) {
                next = next == UNKNOWN ? learn(state, column[bytes[i] & 0xff]) : next;
                if (next < 0) {
                    return answer(next);
                }
                known = table;
            }
            state = next;
        }
        int last = known[state + atEnd];
        return answer(last == UNKNOWN ? learn(state, atEnd) : last);
    }

    private static Answer answer(int code) {
        return switch (code) {
            case FOUND -> Answer.YES;
            case NEVER -> Answer.NO;
            default -> Answer.ASK;
        };
    }

    private int learn(int row, int column) {
        int next = next(states[row / stride], column);
        // Making the next state may have made a new table.
        table[row + column] = next;
        return next;
    }

    private int next(State state, int column) {
        if (column == foreign) {
            return FOREIGN;
        }
        boolean over = column == atEnd;
        int symbol = over ? ' ' : alphabet.example(column);
        BitSet here = follow(state.steps, state, symbol, over);
        if (hasMatch(here)) {
            return FOUND;
        }
        if (over) {
            return NEVER;
        }
        var reached = new BitSet();
        for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
            Program.Step step = program.step(i);
            if (step.kind() == Program.Kind.CHAR && step.chars().has(symbol)) {
                reached.set(step.next());
            }
        }
        // A match may begin anywhere.
        reached.set(program.start());
        BitSet then = follow(reached, null, symbol, false);
        if (hasMatch(then)) {
            return FOUND;
        }
        keepWaiting(then);
        if (then.isEmpty()) {
            return NEVER;
        }
        return number(new State(then, false, isWord(symbol)));
    }

    /// Leaves those steps that can still lead somewhere: the others have been followed, or hold at the beginning only.
    private void keepWaiting(BitSet steps) {
        for (int i = steps.nextSetBit(0); i >= 0; i = steps.nextSetBit(i + 1)) {
            Program.Step step = program.step(i);
            boolean waits = step.kind() == Program.Kind.CHAR
                    || (step.kind() == Program.Kind.PLACE && step.place() != Node.Place.BEGIN);
            steps.set(i, waits);
        }
    }

    private boolean hasMatch(BitSet steps) {
        for (int i = steps.nextSetBit(0); i >= 0; i = steps.nextSetBit(i + 1)) {
            if (program.step(i).kind() == Program.Kind.MATCH) {
                return true;
            }
        }
        return false;
    }

    /// Adds what is reached without reading anything.
    ///
    /// @param between the state before the symbol, so that places between the two hold or not; null to leave places
    /// open
    private BitSet follow(BitSet from, @Nullable State between, int symbol, boolean over) {
        var reached = new BitSet();
        int[] open = new int[program.size() + from.cardinality() + 1];
        int depth = 0;
        for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
            reached.set(i);
            open[depth++] = i;
        }
        while (depth > 0) {
            Program.Step step = program.step(open[--depth]);
            boolean passes = step.kind() == Program.Kind.SPLIT
                    || (step.kind() == Program.Kind.PLACE
                            && between != null
                            && holds(step.place(), between, symbol, over));
            if (passes) {
                for (int next : new int[] {step.next(), step.other()}) {
                    if (next >= 0 && !reached.get(next)) {
                        reached.set(next);
                        open[depth++] = next;
                    }
                }
            }
        }
        return reached;
    }

    private static boolean holds(Node.Place place, State before, int symbol, boolean over) {
        boolean border = before.afterWord != (!over && isWord(symbol));
        return switch (place) {
            case BEGIN -> before.begin;
            case END -> over;
            case WORD_BORDER -> border;
            case NO_WORD_BORDER -> !border;
        };
    }

    private static boolean isWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /// @return the row of the state in the table
    private int number(State state) {
        Integer known = numbers.get(state);
        if (known != null) {
            return known;
        }
        if (count == MOST_STATES) {
            full = true;
            return FOREIGN;
        }
        if (count == states.length) {
            states = Arrays.copyOf(states, count * 2);
            table = Arrays.copyOf(table, count * 2 * stride);
        }
        int row = count * stride;
        Arrays.fill(table, row, row + stride, UNKNOWN);
        states[count++] = state;
        numbers.put(state, row);
        return row;
    }
}
