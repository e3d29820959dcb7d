package io.quayside.engine.log.match;

import io.quayside.engine.log.match.RegexReader.Unsupported;
import java.util.ArrayList;
import java.util.List;

/// A regular expression as steps of an automaton that can be in several at a time (Thompson's construction).
final class Program {
    private static final int MOST = 2_000;

    private final List<Step> steps = new ArrayList<>();
    private final int start;

    /// One step, and where it goes on; -1 where there is no other.
    record Step(Kind kind, Node.Chars chars, Node.Place place, int next, int other) {}

    /// What a step does.
    enum Kind {
        CHAR,
        SPLIT,
        PLACE,
        MATCH
    }

    private static final Node.Chars NONE = new Node.Chars(0, 0);

    Program(Node node) throws Unsupported {
        int match = add(new Step(Kind.MATCH, NONE, Node.Place.END, -1, -1));
        start = compile(node, match);
    }

    Step step(int index) {
        return steps.get(index);
    }

    int size() {
        return steps.size();
    }

    int start() {
        return start;
    }

    /// Builds from the end: every step knows where it goes on.
    private int compile(Node node, int next) throws Unsupported {
        return switch (node) {
            case Node.Chars chars -> add(new Step(Kind.CHAR, chars, Node.Place.END, next, -1));
            case Node.Place place -> add(new Step(Kind.PLACE, NONE, place, next, -1));
            case Node.Sequence sequence -> {
                int then = next;
                for (Node part : sequence.parts().reversed()) {
                    then = compile(part, then);
                }
                yield then;
            }
            case Node.Choice choice -> {
                int other = compile(choice.parts().getLast(), next);
                for (int i = choice.parts().size() - 2; i >= 0; i--) {
                    other = split(compile(choice.parts().get(i), next), other);
                }
                yield other;
            }
            case Node.Repeat repeat -> repeat(repeat, next);
        };
    }

    private int repeat(Node.Repeat repeat, int next) throws Unsupported {
        int then = next;
        if (repeat.most() < 0) {
            int loop = split(-1, next);
            steps.set(loop, new Step(Kind.SPLIT, NONE, Node.Place.END, compile(repeat.part(), loop), next));
            then = loop;
        }
        for (int i = repeat.least(); i < repeat.most(); i++) {
            then = split(compile(repeat.part(), then), next);
        }
        for (int i = 0; i < repeat.least(); i++) {
            then = compile(repeat.part(), then);
        }
        return then;
    }

    private int split(int one, int other) throws Unsupported {
        return add(new Step(Kind.SPLIT, NONE, Node.Place.END, one, other));
    }

    private int add(Step step) throws Unsupported {
        if (steps.size() == MOST) {
            throw new Unsupported();
        }
        steps.add(step);
        return steps.size() - 1;
    }
}
