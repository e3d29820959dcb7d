package io.quayside.engine.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The heads of an archive's entries as it streams by; what they hold is passed over unless it is read.
/// Names stay bytes: no library here keeps those that are not UTF-8.
///
/// Reads ustar with the extensions of POSIX 2001 (`x`) and of GNU (`L`, `K`, numbers in base 256).
public final class TarHeads {
    private static final int BLOCK = 512;
    private static final int LONGEST_EXTENSION = 1 << 20;

    private final InputStream in;
    private long left;
    private long padding;

    /// @param in stays open
    public TarHeads(InputStream in) {
        this.in = in;
    }

    /// One entry.
    ///
    /// @param type as in the archive: '0' a file, '1' a hard link, '2' a symbolic link, '5' a folder,
    ///     '3' and '4' a device of characters or blocks, '6' a pipe
    /// @param name bytes as ISO 8859-1
    /// @param link what a link leads to, likewise
    /// @param modified seconds since 1970
    public record Head(char type, String name, String link, int mode, int uid, int gid, long size, long modified) {
        public byte[] nameBytes() {
            return name.getBytes(StandardCharsets.ISO_8859_1);
        }

        public byte[] linkBytes() {
            return link.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /// The next entry; null at the end.
    public @Nullable Head next() throws IOException {
        var pax = new HashMap<String, String>();
        while (true) {
            in.skipNBytes(left + padding);
            left = 0;
            padding = 0;
            var block = in.readNBytes(BLOCK);
            if (block.length == 0 || isEmpty(block)) {
                return null;
            }
            if (block.length < BLOCK) {
                throw new EOFException("The archive ends in the middle of a head.");
            }
            var type = block[156] == 0 ? '0' : (char) block[156];
            holds(number(block, 124, 12));
            switch (type) {
                case 'x' -> extensions(extension(), pax);
                case 'g' -> {}
                case 'L' -> pax.put("path", text(extension(), 0, LONGEST_EXTENSION));
                case 'K' -> pax.put("linkpath", text(extension(), 0, LONGEST_EXTENSION));
                default -> {
                    return head(type, block, pax);
                }
            }
        }
    }

    /// What the entry holds, as far as that.
    public byte[] read(int most) throws IOException {
        var bytes = in.readNBytes((int) Math.min(most, left));
        if (bytes.length < Math.min(most, left)) {
            throw new EOFException("The archive ends in the middle of a file.");
        }
        left -= bytes.length;
        return bytes;
    }

    private Head head(char type, byte[] block, Map<String, String> pax) {
        var size = pax.containsKey("size") ? whole(pax.get("size")) : number(block, 124, 12);
        holds(type == '0' || type == '7' ? size : 0);
        var prefix = text(block, 257, 5).equals("ustar") && block[262] == 0 ? text(block, 345, 155) : "";
        var name = text(block, 0, 100);
        return new Head(
                type == '7' ? '0' : type,
                pax.getOrDefault("path", prefix.isEmpty() ? name : prefix + "/" + name),
                pax.getOrDefault("linkpath", text(block, 157, 100)),
                (int) number(block, 100, 8),
                (int) (pax.containsKey("uid") ? whole(pax.get("uid")) : number(block, 108, 8)),
                (int) (pax.containsKey("gid") ? whole(pax.get("gid")) : number(block, 116, 8)),
                left,
                pax.containsKey("mtime") ? whole(pax.get("mtime")) : number(block, 136, 12));
    }

    private void holds(long size) {
        left = size;
        padding = (BLOCK - size % BLOCK) % BLOCK;
    }

    private byte[] extension() throws IOException {
        if (left > LONGEST_EXTENSION) {
            throw new IOException("The archive has a name of " + left + " bytes.");
        }
        return read((int) left);
    }

    // "30 mtime=1350244992.023960108\n", the length in bytes.
    private static void extensions(byte[] bytes, Map<String, String> into) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = 0; at < text.length(); ) {
            var space = text.indexOf(' ', at);
            var equals = text.indexOf('=', at);
            if (space < 0 || equals < space) {
                return;
            }
            var end = at + (int) whole(text.substring(at, space));
            if (end <= equals || end > text.length()) {
                return;
            }
            into.put(text.substring(space + 1, equals), text.substring(equals + 1, end - 1));
            at = end;
        }
    }

    private static long whole(@Nullable String text) {
        var digits = text == null ? "" : text.replaceFirst("\\..*", "").strip();
        return digits.matches("-?[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }

    private static long number(byte[] block, int offset, int length) {
        if ((block[offset] & 0x80) != 0) {
            long value = block[offset] & 0x7f;
            for (int i = 1; i < length; i++) {
                value = (value << 8) | (block[offset + i] & 0xff);
            }
            return value;
        }
        var text = text(block, offset, length).strip();
        return text.matches("[0-7]{1,20}") ? Long.parseLong(text, 8) : 0;
    }

    private static String text(byte[] block, int offset, int most) {
        var end = offset;
        while (end < block.length && end < offset + most && block[end] != 0) {
            end++;
        }
        return new String(block, offset, end - offset, StandardCharsets.ISO_8859_1);
    }

    private static boolean isEmpty(byte[] block) {
        for (var b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
