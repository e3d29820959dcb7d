package io.quayside.engine.log.text;

import java.util.List;
import java.util.Locale;

/// Values that are secret because of what stands before them.
final class SecretValue {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ADDRESS = 512;
    private static final List<String> NAMES = List.of(
            "password",
            "passwd",
            "passphrase",
            "pwd",
            "pass",
            "secret",
            "token",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "signingkey",
            "encryptionkey",
            "credential",
            "credentials",
            "authorization",
            "cookie",
            "accesskeyid",
            "secretaccesskey",
            "sessionid",
            "accountkey",
            "sharedaccesskey");

    private SecretValue() {}

    /// @param sign where `=` or `:` is
    /// @return where the value begins, if the name before is one of a secret; 0 otherwise
    static int named(String line, int sign) {
        int end = sign;
        while (end > 0
                && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '"' || line.charAt(end - 1) == '\'')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isNameChar(line.charAt(start - 1))) {
            start--;
        }
        if (end - start < 3 || !isSecretName(line.substring(start, end))) {
            return 0;
        }
        int value = sign + 1;
        while (value < line.length() && (line.charAt(value) == ' ' || line.charAt(value) == '=')) {
            value++;
        }
        if (value < line.length() && (line.charAt(value) == '"' || line.charAt(value) == '\'')) {
            value++;
        }
        for (String scheme : List.of("Bearer ", "Basic ", "Digest ", "Token ")) {
            if (line.regionMatches(true, value, scheme, 0, scheme.length())) {
                return value + scheme.length();
            }
        }
        return value < line.length() ? value : 0;
    }

    private static boolean isSecretName(String name) {
        String plain = name.replace("_", "").replace("-", "").replace(".", "").toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(plain::endsWith) && !plain.endsWith("bypass") && !plain.endsWith("compass");
    }

    private static boolean isNameChar(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /// The password in `scheme://user:password@host`.
    ///
    /// @param colon the one before the password
    /// @return where the password begins; 0 when this is none
    static int ofAddress(String line, int colon) {
        int limit = Math.min(line.length(), colon + LONGEST_ADDRESS);
        int at = colon + 1;
        while (at < limit && " \t/\"'<>@".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        if (at >= limit || line.charAt(at) != '@' || at == colon + 1) {
            return 0;
        }
        int slashes = line.lastIndexOf("://", colon - 1);
        boolean address = slashes > 0
                && colon - slashes < LONGEST_ADDRESS
                && line.substring(slashes + 3, colon).chars().noneMatch(c -> c == ' ' || c == '/' || c == '@');
        return address ? colon + 1 : 0;
    }

    /// `Bearer eyJ…`, `Basic dXNlcjpwYXNz`.
    ///
    /// @return where the value begins; 0 when there is no scheme
    static int behindScheme(String line, int at) {
        for (String scheme : List.of("Bearer ", "Basic ")) {
            int value = at + scheme.length();
            if (line.regionMatches(true, at, scheme, 0, scheme.length()) && KnownTokens.run(line, value) >= 12) {
                return value;
            }
        }
        return 0;
    }

    /// @param address whether an `@` ends it
    static int end(String line, int start, boolean address) {
        int at = start;
        if (address) {
            return line.indexOf('@', start);
        }
        char before = start > 0 ? line.charAt(start - 1) : ' ';
        if (before == '"' || before == '\'') {
            while (at < line.length() && line.charAt(at) != before) {
                at += line.charAt(at) == '\\' ? 2 : 1;
            }
            return Math.min(at, line.length());
        }
        while (at < line.length() && " \t\r,;&\"')}]".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
