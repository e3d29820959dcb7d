package io.quayside.engine.vm;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The little of DER (ITU-T X.690) that a certificate is made of.
final class DerWriter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private DerWriter() {}

    static byte[] value(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        int size = content.size();
        var all = new ByteArrayOutputStream();
        all.write(tag);
        if (size < 0x80) {
            all.write(size);
        } else {
            int bytes = size < 0x100 ? 1 : 2;
            all.write(0x80 | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                all.write(size >> (8 * i));
            }
        }
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    static byte[] sequence(byte[]... parts) {
        return value(0x30, parts);
    }

    static byte[] oneOf(byte[]... parts) {
        return value(0x31, parts);
    }

    static byte[] octets(byte[] content) {
        return value(0x04, content);
    }

    /// @param unused how many bits of the last byte do not count
    static byte[] bits(int unused, byte... content) {
        return value(0x03, new byte[] {(byte) unused}, content);
    }

    static byte[] integer(BigInteger number) {
        return value(0x02, number.toByteArray());
    }

    static byte[] yes() {
        return value(0x01, new byte[] {(byte) 0xff});
    }

    static byte[] text(String text) {
        return value(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] time(Instant time) {
        return value(0x18, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    /// @param dotted as in "2.5.29.15"
    static byte[] object(String dotted) {
        String[] numbers = dotted.split("\\.", -1);
        var content = new ByteArrayOutputStream();
        content.write(Integer.parseInt(numbers[0]) * 40 + Integer.parseInt(numbers[1]));
        for (int i = 2; i < numbers.length; i++) {
            long number = Long.parseLong(numbers[i]);
            int groups = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(number) + 6) / 7);
            for (int group = groups - 1; group >= 0; group--) {
                content.write((int) ((number >> (7 * group)) & 0x7f) | (group > 0 ? 0x80 : 0));
            }
        }
        return value(0x06, content.toByteArray());
    }
}
