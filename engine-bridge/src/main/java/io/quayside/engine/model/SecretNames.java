package io.quayside.engine.model;

import java.util.regex.Pattern;

/// Tells by its name whether a variable's value is likely a secret.
public final class SecretNames {
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(pass(word|wd|phrase)?|pwd|secret|token|api_?key|access_?key|private_?key|(^|_)keys?$|(^|_)pat$|credential|auth|dsn|_url|_uri|cookie|salt).*");

    private SecretNames() {}

    public static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }
}
