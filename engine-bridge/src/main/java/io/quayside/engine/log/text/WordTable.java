package io.quayside.engine.log.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// Levels by words of up to thirteen letters in any case, found without making an object: it is asked for almost every
/// word of almost every line. Immutable.
final class WordTable {
    private final long[] keys;
    private final LogLevel[] levels;

    /// @param words by level, with blanks between them
    WordTable(Map<LogLevel, String> words) {
        int count = words.values().stream()
                .mapToInt(all -> all.split(" ", -1).length)
                .sum();
        // At most a quarter full, so that a word that is not there is known by one look.
        int size = Integer.highestOneBit(count) * 8;
        keys = new long[size];
        levels = new LogLevel[size];
        Arrays.fill(levels, LogLevel.NONE);
        words.forEach((level, all) -> {
            for (String word : all.split(" ", -1)) {
                byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
                long key = key(bytes, 0, bytes.length);
                int place = place(key);
                keys[place] = key;
                levels[place] = level;
            }
        });
    }

    /// @return [LogLevel#NONE] for a word that is none of them
    LogLevel get(byte[] bytes, int from, int end) {
        return levels[place(key(bytes, from, end))];
    }

    /// Where a word is, or the free place where it would be.
    private int place(long key) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        int place = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    // Five bits a letter: thirteen letters do not overlap in 64 bits but for the top one, and no letter is 0.
    private static long key(byte[] bytes, int from, int end) {
        long key = 0;
        for (int i = from; i < end; i++) {
            key = key << 5 | (bytes[i] & 0x1f);
        }
        return key;
    }
}
