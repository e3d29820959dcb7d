package io.quayside.engine.log;

import java.util.Arrays;

/// Bytes that are being collected. Not thread-safe.
final class GrowingBytes {
    private byte[] bytes = new byte[1 << 10];
    private int size;

    void add(byte[] from, int at, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, bytes.length * 2));
        }
        System.arraycopy(from, at, bytes, size, length);
        size += length;
    }

    /// The array itself, of which the first [#size()] bytes count.
    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        if (bytes.length > 1 << 20) {
            bytes = new byte[1 << 10];
        }
    }
}
