package io.quayside.engine.log.match;

/// `{3}`, `{3,}` or `{3,5}`.
///
/// @param most -1 for any number
record Counts(int least, int most) {
    /// @param brace where the opening brace is
    /// @return behind the closing one; -1 when this is no count but text
    static int end(String text, int brace) {
        int at = digits(text, brace + 1);
        if (at == brace + 1) {
            return -1;
        }
        if (at < text.length() && text.charAt(at) == ',') {
            at = digits(text, at + 1);
        }
        return at < text.length() && text.charAt(at) == '}' ? at + 1 : -1;
    }

    static Counts read(String text, int brace, int behind) {
        String inside = text.substring(brace + 1, behind - 1);
        int comma = inside.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
        if (comma < 0) {
            return new Counts(least, least);
        }
        String most = inside.substring(comma + 1);
        return new Counts(least, most.isEmpty() ? -1 : Integer.parseInt(most));
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
