package io.quayside.engine.log.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The characters that an expression tells apart, as few classes: most expressions know only a handful.
final class Alphabet {
    private final byte[] classes = new byte[128];
    private final int[] examples = new int[128];
    private int size;

    Alphabet(Program program) {
        Set<Node.Chars> sets = new HashSet<>();
        sets.add(CharSet.perl('w').toNode());
        for (int i = 0; i < program.size(); i++) {
            sets.add(program.step(i).chars());
        }
        Map<String, Integer> known = new HashMap<>();
        for (int c = 0; c < 128; c++) {
            var signature = new StringBuilder();
            for (Node.Chars set : sets) {
                signature.append(set.has(c) ? '1' : '0');
            }
            Integer found = known.get(signature.toString());
            if (found == null) {
                found = size++;
                known.put(signature.toString(), found);
                examples[found] = c;
            }
            classes[c] = found.byteValue();
        }
    }

    int size() {
        return size;
    }

    int of(int symbol) {
        return classes[symbol];
    }

    /// A character of a class: all of them behave alike.
    int example(int number) {
        return examples[number];
    }
}
