package io.quayside.engine.log;

import java.util.Arrays;

/// Finds a text in bytes (Horspool's algorithm), without regard to the case of ASCII letters if so wanted.
final class LiteralMatcher implements LogQuery.Matcher {
    private final byte[] wanted;
    private final byte[] folding = new byte[256];
    private final int[] skip = new int[256];

    LiteralMatcher(byte[] text, boolean matchCase) {
        for (int i = 0; i < 256; i++) {
            folding[i] = (byte) (!matchCase && i >= 'A' && i <= 'Z' ? i + 'a' - 'A' : i);
        }
        wanted = text.clone();
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = folding[wanted[i] & 0xff];
        }
        Arrays.fill(skip, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            for (int b = 0; b < 256; b++) {
                if (folding[b] == wanted[i]) {
                    skip[b] = wanted.length - 1 - i;
                }
            }
        }
    }

    @Override
    public boolean matches(byte[] bytes, int from, int length) {
        int last = wanted.length - 1;
        int at = from + last;
        int end = from + length;
        while (at < end) {
            int b = bytes[at] & 0xff;
            if (folding[b] == wanted[last] && matchesBefore(bytes, at - last)) {
                return true;
            }
            at += skip[b];
        }
        return false;
    }

    private boolean matchesBefore(byte[] bytes, int start) {
        for (int i = 0; i < wanted.length - 1; i++) {
            if (folding[bytes[start + i] & 0xff] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
