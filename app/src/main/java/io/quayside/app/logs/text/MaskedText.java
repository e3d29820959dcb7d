package io.quayside.app.logs.text;

import io.quayside.engine.log.text.SecretMask;
import java.util.List;

/// Text in which dots take the place of what looks like a secret, one for each character.
public final class MaskedText {
    private static final char DOT = '•';

    private MaskedText() {}

    public static StyledText of(StyledText line) {
        List<SecretMask.Stretch> secrets = SecretMask.find(line.text());
        if (secrets.isEmpty()) {
            return line;
        }
        var text = new StringBuilder(line.text());
        for (var secret : secrets) {
            for (int i = secret.start(); i < secret.end(); i++) {
                text.setCharAt(i, DOT);
            }
        }
        // An address with a secret in it leads there with the secret, which nobody is to see.
        var links = line.links().stream()
                .filter(link -> SecretMask.find(link.address()).isEmpty()
                        && secrets.stream()
                                .noneMatch(secret -> secret.start() < link.end() && secret.end() > link.start()))
                .toList();
        return new StyledText(text.toString(), line.runs(), links, Columns.of(text.toString()));
    }
}
