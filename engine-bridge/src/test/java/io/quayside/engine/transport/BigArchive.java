package io.quayside.engine.transport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/// A tar archive with one file of zeros, as long as one likes, made while it is read.
final class BigArchive extends SequenceInputStream {
    private static final int BLOCK = 512;

    /// @param size bytes, a multiple of 512
    BigArchive(String name, int size) {
        super(Collections.enumeration(List.<InputStream>of(
                new ByteArrayInputStream(head(name, size)), new ByteArrayInputStream(new byte[size + 2 * BLOCK]))));
    }

    private static byte[] head(String name, int size) {
        byte[] head = new byte[BLOCK];
        put(head, 0, name);
        put(head, 100, "0000644");
        put(head, 108, "0000000");
        put(head, 116, "0000000");
        put(head, 124, "%011o".formatted(size));
        put(head, 136, "00000000000");
        put(head, 148, "        ");
        head[156] = '0';
        put(head, 257, "ustar\0" + "00");
        int sum = 0;
        for (byte each : head) {
            sum += each;
        }
        put(head, 148, "%06o\0".formatted(sum));
        return head;
    }

    private static void put(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }
}
