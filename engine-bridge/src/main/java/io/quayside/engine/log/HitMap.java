package io.quayside.engine.log;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// The lines that a search has found, as one bit per line. Thread-safe; memory grows by an eighth of a byte per line.
public final class HitMap {
    /// Bits per stretch of which the sum is kept.
    private static final int STRETCH = 4_096;

    private static final int WORDS = STRETCH / 64;

    private long[] words = new long[WORDS];
    private int[] sums = new int[1];
    private long count;

    synchronized void add(long line) {
        int word = Math.toIntExact(line / 64);
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(words.length * 2, (word / WORDS + 1) * WORDS));
            sums = Arrays.copyOf(sums, words.length / WORDS);
        }
        long bit = 1L << (line % 64);
        if ((words[word] & bit) == 0) {
            words[word] |= bit;
            sums[word / WORDS]++;
            count++;
        }
    }

    /// Adds many at once.
    ///
    /// @param lines the n-th line for an n from 0 on
    synchronized void addAll(IntToLongFunction lines, int added) {
        for (int i = 0; i < added; i++) {
            add(lines.applyAsLong(i));
        }
    }

    /// How many there are.
    public synchronized long count() {
        return count;
    }

    public synchronized boolean contains(long line) {
        long word = line / 64;
        return word < words.length && (words[(int) word] & 1L << (line % 64)) != 0;
    }

    /// How many there are before a line.
    public synchronized long before(long line) {
        long sum = 0;
        int stretches = (int) Math.min(line / STRETCH, sums.length);
        for (int i = 0; i < stretches; i++) {
            sum += sums[i];
        }
        int last = (int) Math.min(line / 64, words.length);
        for (int i = stretches * WORDS; i < last; i++) {
            sum += Long.bitCount(words[i]);
        }
        if (last < words.length) {
            sum += Long.bitCount(words[last] & (1L << (line % 64)) - 1);
        }
        return sum;
    }

    /// The one before which there are so many; -1 when there are no more.
    public synchronized long nth(long index) {
        if (index < 0 || index >= count) {
            return -1;
        }
        long left = index;
        int stretch = 0;
        while (left >= sums[stretch]) {
            left -= sums[stretch++];
        }
        int word = stretch * WORDS;
        while (left >= Long.bitCount(words[word])) {
            left -= Long.bitCount(words[word++]);
        }
        long rest = words[word];
        for (; left > 0; left--) {
            rest &= rest - 1;
        }
        return word * 64L + Long.numberOfTrailingZeros(rest);
    }

    /// The first one at or after a line; -1 when there is none.
    public synchronized long next(long line) {
        long word = Math.max(0, line) / 64;
        if (word >= words.length) {
            return -1;
        }
        long rest = words[(int) word] & -1L << (Math.max(0, line) % 64);
        int at = (int) word;
        while (rest == 0) {
            at++;
            if (at >= words.length) {
                return -1;
            }
            if (at % WORDS == 0 && sums[at / WORDS] == 0) {
                at += WORDS - 1;
                continue;
            }
            rest = words[at];
        }
        return at * 64L + Long.numberOfTrailingZeros(rest);
    }

    /// The last one at or before a line; -1 when there is none.
    public synchronized long previous(long line) {
        if (line < 0) {
            return -1;
        }
        long last = Math.min(line, words.length * 64L - 1);
        int at = (int) (last / 64);
        long rest = words[at] & -1L >>> (63 - last % 64);
        while (rest == 0) {
            at--;
            if (at < 0) {
                return -1;
            }
            rest = words[at];
        }
        return at * 64L + 63 - Long.numberOfLeadingZeros(rest);
    }
}
