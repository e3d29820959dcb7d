package io.quayside.engine.log.text;

import java.util.ArrayList;
import java.util.List;

/// Finds what looks like a secret in the text of a line: values of names such as `password` or `api_key`, `Bearer …`,
/// passwords in addresses, JSON web tokens, tokens and keys of known forms, private keys. It is a guess from the look
/// of
/// things: it may miss a secret without a name, and hide what is none. Thread-safe.
public final class SecretMask {
    private static final String DOTS = "••••";
    private static final String KEY_BEGIN = "PRIVATE KEY-----";

    private SecretMask() {}

    /// A stretch of a text, in chars.
    public record Stretch(int start, int end) {}

    /// The secrets of a line, in order, none touching another.
    public static List<Stretch> find(String line) {
        List<Stretch> found = new ArrayList<>();
        int begin = line.indexOf(KEY_BEGIN);
        if (isKeyMaterial(line)) {
            return List.of(new Stretch(0, line.length()));
        }
        int at = 0;
        while (at < line.length()) {
            int end = secretAt(line, at, found);
            at = Math.max(at + 1, end);
        }
        if (begin >= 0 && begin + KEY_BEGIN.length() < line.length()) {
            int start = begin + KEY_BEGIN.length();
            found.removeIf(stretch -> stretch.end() > start);
            found.add(new Stretch(start, line.length()));
        }
        return List.copyOf(found);
    }

    /// The line with dots in place of its secrets.
    public static String mask(String line) {
        var secrets = find(line);
        if (secrets.isEmpty()) {
            return line;
        }
        var masked = new StringBuilder();
        int at = 0;
        for (Stretch secret : secrets) {
            masked.append(line, at, secret.start()).append(DOTS);
            at = secret.end();
        }
        return masked.append(line, at, line.length()).toString();
    }

    /// @return behind the secret that begins there and was added; 0 when there is none
    private static int secretAt(String line, int at, List<Stretch> found) {
        char c = line.charAt(at);
        if (c == '=' || c == ':') {
            int value = SecretValue.named(line, at);
            int start = value > 0 ? value : SecretValue.ofAddress(line, at);
            return start > 0 ? add(line, start, SecretValue.end(line, start, value <= 0), found) : 0;
        }
        // Schemes and tokens begin with one of these; to ask that first spares the dearer question for most of binary.
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter || (at > 0 && Character.isLetterOrDigit(line.charAt(at - 1)))) {
            return 0;
        }
        int scheme = SecretValue.behindScheme(line, at);
        if (scheme > 0) {
            return add(line, scheme, SecretValue.end(line, scheme, false), found);
        }
        int end = KnownTokens.end(line, at);
        return end > 0 ? add(line, at, end, found) : 0;
    }

    private static int add(String line, int start, int end, List<Stretch> found) {
        if (end <= start || end > line.length()) {
            return 0;
        }
        found.add(new Stretch(start, end));
        return end;
    }

    /// The lines inside a private key are 64 letters of base 64 and nothing else.
    private static boolean isKeyMaterial(String line) {
        String text = line.strip();
        return (text.length() == 64 || text.length() == 70 || text.length() == 76)
                && text.chars().allMatch(c -> KnownTokens.isBase64((char) c))
                && !text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
