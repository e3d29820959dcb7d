package io.quayside.engine.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for a byte, eight at a time: every byte of every line is passed over several times.
final class ByteSearch {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = 0x8080_8080_8080_8080L;

    private ByteSearch() {}

    /// @return where the first is; `end` when there is none
    static int first(byte sought, byte[] bytes, int from, int end) {
        long eight = (sought & 0xff) * ONES;
        int at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long left = (long) LONG.get(bytes, at) ^ eight;
            // The lowest top bit that is set is of the first byte that is zero; those above it may err.
            long zeros = (left - ONES) & ~left & TOPS;
            if (zeros != 0) {
                return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
        }
        while (at < end && bytes[at] != sought) {
            at++;
        }
        return at;
    }
}
