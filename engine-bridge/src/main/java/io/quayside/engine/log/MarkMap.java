package io.quayside.engine.log;

import io.quayside.engine.log.text.LogLevel;
import java.util.Arrays;

/// Half a byte for each line: its level, and whether it belongs to the line above. Written by one thread; what lies
/// before a count that was published can be read by any.
final class MarkMap {
    private static final LogLevel[] LEVELS = LogLevel.values();
    private static final int CONTINUES = 8;
    private static final int PAGE = 1 << 16;

    private volatile byte[][] pages = new byte[16][];
    private volatile long size;

    long size() {
        return size;
    }

    /// Lines must come one after the other.
    void set(long line, LogLevel level, boolean continues) {
        int page = Math.toIntExact(line / (PAGE * 2L));
        byte[][] all = pages;
        if (page == all.length) {
            all = Arrays.copyOf(all, page * 2);
        }
        if (all[page] == null) {
            all[page] = new byte[PAGE];
        }
        int value = level.code() | (continues ? CONTINUES : 0);
        int at = (int) (line / 2 % PAGE);
        all[page][at] |= (byte) ((line & 1) == 0 ? value : value << 4);
        pages = all;
    }

    void publish(long count) {
        size = count;
    }

    LogLevel level(long line) {
        return LEVELS[value(line) & 7];
    }

    boolean continues(long line) {
        return (value(line) & CONTINUES) != 0;
    }

    private int value(long line) {
        int both = pages[(int) (line / (PAGE * 2L))][(int) (line / 2 % PAGE)];
        return ((line & 1) == 0 ? both : both >> 4) & 0xf;
    }
}
