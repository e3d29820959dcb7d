package io.quayside.engine.log.text;

import java.util.List;

/// Tokens and keys that are known by their form.
final class KnownTokens {
    private static final List<Form> FORMS = List.of(
            new Form("AKIA", 16),
            new Form("ASIA", 16),
            new Form("ghp_", 30),
            new Form("gho_", 30),
            new Form("ghu_", 30),
            new Form("ghs_", 30),
            new Form("ghr_", 30),
            new Form("github_pat_", 30),
            new Form("glpat-", 16),
            new Form("xoxb-", 16),
            new Form("xoxp-", 16),
            new Form("xoxa-", 16),
            new Form("xoxs-", 16),
            new Form("sk_live_", 16),
            new Form("sk_test_", 16),
            new Form("rk_live_", 16),
            new Form("sk-", 24),
            new Form("AIza", 30),
            new Form("npm_", 30),
            new Form("dckr_pat_", 16),
            new Form("dop_v1_", 30),
            new Form("hvs.", 20),
            new Form("pypi-", 30),
            new Form("SG.", 30),
            // A JSON web token: `{"` in base 64.
            new Form("eyJ", 24));

    private KnownTokens() {}

    /// @param rest how many letters follow at least
    private record Form(String prefix, int rest) {}

    /// @return behind the token that begins there; 0 when there is none
    static int end(String line, int at) {
        for (Form form : FORMS) {
            if (line.startsWith(form.prefix, at)) {
                int start = at + form.prefix.length();
                int length = run(line, start);
                if (length >= form.rest && hasDigit(line, start, start + length)) {
                    return start + length;
                }
            }
        }
        return 0;
    }

    /// How many letters of tokens there are from there on.
    static int run(String line, int from) {
        int at = from;
        while (at < line.length() && isTokenLetter(line.charAt(at))) {
            at++;
        }
        return at - from;
    }

    static boolean isBase64(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '=';
    }

    private static boolean isTokenLetter(char c) {
        return isBase64(c) || c == '-' || c == '_' || c == '.';
    }

    private static boolean hasDigit(String line, int from, int end) {
        for (int i = from; i < end; i++) {
            if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
