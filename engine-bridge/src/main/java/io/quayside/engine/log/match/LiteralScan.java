package io.quayside.engine.log.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds a text in bytes, eight places at a time: two of its bytes, those that are rarest in logs, are looked for at
/// their distance from each other, and the whole is compared only where both are. Thread-safe.
///
/// Written so that the JVM's first compiler makes good code of it, for Quayside runs without the second.
public final class LiteralScan {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final int CASE = 0x20;
    /// The commonest first.
    private static final String COMMON =
            " etaoinsrhld0123cu4mp5f6g789.-:/,ybw=vTk_Z\"[]x()EINODARSLFW{}CGHPjqzMUB'V+\\|#@&<>?%;*!$JKQXY^`~\t";

    private final byte[] text;
    private final boolean matchCase;
    private final int one;
    private final int two;
    private final long oneWord;
    private final long twoWord;
    private final long oneFold;
    private final long twoFold;

    /// @param text at least one byte
    /// @param matchCase whether the case of ASCII letters counts
    public LiteralScan(byte[] text, boolean matchCase) {
        this.matchCase = matchCase;
        this.text = text.clone();
        if (!matchCase) {
            for (int i = 0; i < text.length; i++) {
                this.text[i] = fold(text[i]);
            }
        }
        int rarest = 0;
        for (int i = 1; i < text.length; i++) {
            rarest = rarity(text[i]) > rarity(text[rarest]) ? i : rarest;
        }
        int next = rarest == 0 ? Math.min(1, text.length - 1) : 0;
        for (int i = 0; i < text.length; i++) {
            boolean better = i != rarest && rarity(text[i]) > rarity(text[next]);
            next = better ? i : next;
        }
        one = rarest;
        two = next;
        oneFold = folding(this.text[one]);
        twoFold = folding(this.text[two]);
        oneWord = (this.text[one] & 0xffL) * ONES;
        twoWord = (this.text[two] & 0xffL) * ONES;
    }

    private static int rarity(byte b) {
        int at = COMMON.indexOf(b & 0xff);
        return at < 0 ? COMMON.length() : at;
    }

    /// What makes a letter small; it lets other bytes pass by mistake, which the comparison then finds out.
    private long folding(byte b) {
        return !matchCase && b >= 'a' && b <= 'z' ? CASE * ONES : 0;
    }

    public int length() {
        return text.length;
    }

    /// @return where the text begins first; -1 if it is not there
    public int find(byte[] bytes, int from, int end) {
        int last = end - text.length;
        int at = from;
        int first = one;
        int second = two;
        int far = Math.max(first, second);
        long a = oneWord;
        long b = twoWord;
        long foldA = oneFold;
        long foldB = twoFold;
        int fast = Math.min(last - 7, bytes.length - 8 - far);
        while (at <= fast) {
            long x = ((long) LONG.get(bytes, at + first) | foldA) ^ a;
            long y = ((long) LONG.get(bytes, at + second) | foldB) ^ b;
            long both = x | y;
            long zero = (both - ONES) & ~both & HIGHS;
            if (zero != 0) {
                int found = compare(bytes, at, zero);
                if (found >= 0) {
                    return found;
                }
            }
            at += 8;
        }
        while (at <= last) {
            if (isAt(bytes, at)) {
                return at;
            }
            at++;
        }
        return -1;
    }

    private int compare(byte[] bytes, int at, long zero) {
        long rest = zero;
        while (rest != 0) {
            int candidate = at + (Long.numberOfTrailingZeros(rest) >>> 3);
            if (isAt(bytes, candidate)) {
                return candidate;
            }
            rest &= rest - 1;
        }
        return -1;
    }

    private boolean isAt(byte[] bytes, int at) {
        byte[] wanted = text;
        for (int i = 0; i < wanted.length; i++) {
            byte b = bytes[at + i];
            if (wanted[i] != b && (matchCase || wanted[i] != fold(b))) {
                return false;
            }
        }
        return true;
    }

    private static byte fold(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + CASE) : b;
    }

    /// Whether a byte is there.
    public static boolean contains(byte[] bytes, int from, int end, byte wanted) {
        long word = (wanted & 0xffL) * ONES;
        int at = from;
        while (at + 8 <= end) {
            long x = (long) LONG.get(bytes, at) ^ word;
            if (((x - ONES) & ~x & HIGHS) != 0) {
                return true;
            }
            at += 8;
        }
        while (at < end) {
            if (bytes[at++] == wanted) {
                return true;
            }
        }
        return false;
    }
}
