package io.quayside.engine.log.match;

import java.util.ArrayList;
import java.util.List;

/// Reads the commoner part of RE2's syntax. It only ever sees expressions that RE2 accepts, and gives up on everything
/// that it is not sure to read in the same way.
final class RegexReader {
    private final String text;
    private int at;
    private boolean fold;
    private boolean dotAll;

    /// What is not read here is left to RE2.
    static final class Unsupported extends Exception {
        private static final long serialVersionUID = 1;

        Unsupported() {
            super("", null, false, false);
        }
    }

    private RegexReader(String text, boolean fold) {
        this.text = text;
        this.fold = fold;
    }

    static Node read(String text, boolean matchCase) throws Unsupported {
        var reader = new RegexReader(text, !matchCase);
        Node node = reader.choice();
        if (reader.at < text.length()) {
            throw new Unsupported();
        }
        return node;
    }

    private Node choice() throws Unsupported {
        List<Node> parts = new ArrayList<>();
        parts.add(sequence());
        while (isAt('|')) {
            at++;
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.Choice(parts);
    }

    private Node sequence() throws Unsupported {
        List<Node> parts = new ArrayList<>();
        while (at < text.length() && !isAt('|') && !isAt(')')) {
            parts.add(repeated(atom()));
        }
        return new Node.Sequence(parts);
    }

    private Node repeated(Node part) throws Unsupported {
        Node node = part;
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '*' -> node = new Node.Repeat(node, 0, -1);
                case '+' -> node = new Node.Repeat(node, 1, -1);
                case '?' -> node = new Node.Repeat(node, 0, 1);
                case '{' -> {
                    int behind = Counts.end(text, at);
                    if (behind < 0) {
                        return node;
                    }
                    var counts = Counts.read(text, at, behind);
                    node = new Node.Repeat(node, counts.least(), counts.most());
                    at = behind - 1;
                }
                default -> {
                    return node;
                }
            }
            at++;
            if (isAt('?')) {
                // Which of several matches is taken does not matter to whether there is one.
                at++;
            }
        }
        return node;
    }

    private Node atom() throws Unsupported {
        char c = text.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                var set = new ClassReader(text, at, fold);
                CharSet chars = set.read();
                at = set.end();
                yield chars.toNode();
            }
            case '.' ->
                dotAll
                        ? new CharSet().add(0, 127).toNode()
                        : new CharSet().add('\n', '\n').negate().toNode();
            case '^' -> Node.Place.BEGIN;
            case '$' -> Node.Place.END;
            case '\\' -> escaped();
            case '*', '+', '?' -> throw new Unsupported();
            default -> literal(c);
        };
    }

    private Node group() throws Unsupported {
        boolean foldBefore = fold;
        boolean dotAllBefore = dotAll;
        if (isAt('?')) {
            at++;
            if (text.startsWith("P<", at) || (isAt('<') && !text.startsWith("<=", at) && !text.startsWith("<!", at))) {
                at = text.indexOf('>', at) + 1;
            } else if (readFlags()) {
                // "(?i)" holds to the end of the group around it.
                return new Node.Sequence(List.of());
            }
        }
        Node node = choice();
        if (!isAt(')')) {
            throw new Unsupported();
        }
        at++;
        fold = foldBefore;
        dotAll = dotAllBefore;
        return node;
    }

    /// @return whether the group ended with its flags
    private boolean readFlags() throws Unsupported {
        boolean on = true;
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case 'i' -> fold = on;
                case 's' -> dotAll = on;
                case '-' -> on = false;
                case ':' -> {
                    return false;
                }
                case ')' -> {
                    return true;
                }
                default -> throw new Unsupported();
            }
        }
        throw new Unsupported();
    }

    private Node escaped() throws Unsupported {
        if (at >= text.length()) {
            throw new Unsupported();
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'd', 'D', 's', 'S', 'w', 'W' -> CharSet.perl(c).toNode();
            case 'b' -> Node.Place.WORD_BORDER;
            case 'B' -> Node.Place.NO_WORD_BORDER;
            case 'A' -> Node.Place.BEGIN;
            case 'z' -> Node.Place.END;
            default -> literal(escapedChar(c));
        };
    }

    /// @param c behind the backslash
    static char escapedChar(char c) throws Unsupported {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> {
                if (c >= 128 || Character.isLetterOrDigit(c)) {
                    throw new Unsupported();
                }
                yield c;
            }
        };
    }

    private Node literal(char c) throws Unsupported {
        if (c >= 128 && fold) {
            // Letters beyond ASCII may be the other case of ASCII ones.
            throw new Unsupported();
        }
        // What is beyond ASCII is in no line that consists of ASCII alone.
        CharSet set = c >= 128 ? new CharSet() : new CharSet().add(c, c);
        return (fold ? set.fold() : set).toNode();
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
