package io.quayside.engine.log.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `name=value name="a value" name=` …, one after the other and nothing else.
final class Logfmt {
    private final String line;
    private int at;

    private Logfmt(String line) {
        this.line = line;
    }

    /// The names and values; empty when the line is not made of them, or of fewer than two.
    static List<Map.Entry<String, String>> read(String line) {
        var pairs = new Logfmt(line).pairs();
        return pairs.size() < 2 ? List.of() : pairs;
    }

    private List<Map.Entry<String, String>> pairs() {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        while (at < line.length()) {
            String name = name();
            if (name.isEmpty() || at >= line.length() || line.charAt(at) != '=') {
                return List.of();
            }
            at++;
            pairs.add(Map.entry(name, at < line.length() && line.charAt(at) == '"' ? quoted() : plain()));
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
        }
        return pairs;
    }

    private String name() {
        int start = at;
        while (at < line.length() && line.charAt(at) > ' ' && "=\"".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return line.substring(start, at);
    }

    private String plain() {
        int start = at;
        while (at < line.length() && line.charAt(at) != ' ') {
            at++;
        }
        return line.substring(start, at);
    }

    private String quoted() {
        var value = new StringBuilder();
        at++;
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at++);
            if (c == '\\' && at < line.length()) {
                char escaped = line.charAt(at++);
                c = switch (escaped) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    default -> escaped;
                };
            }
            value.append(c);
        }
        at++;
        return value.toString();
    }
}
