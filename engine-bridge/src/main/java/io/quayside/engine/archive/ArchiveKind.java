package io.quayside.engine.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// What an archive of this machine holds, as far as its first entries tell.
public enum ArchiveKind {
    /// Images, as [io.quayside.engine.action.LoadImages] takes them in: saved by Docker or Podman, or an OCI layout.
    IMAGES,
    /// Files, of which [io.quayside.engine.action.ImportImage] makes an image.
    FILES,
    /// Compressed by xz or zstd: an engine reads those, this does not.
    HIDDEN,
    /// No tar archive.
    NONE;

    private static final int HEAD = 512;
    private static final int BUFFER = 1 << 16;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;
    /// Folders come first, of which there are few.
    private static final int MOST_HEADS = 32;
    private static final int LARGEST_LIST = 1 << 20;
    /// More than the heads and the list of any image have.
    private static final int MOST_BYTES = 4 << 20;
    private static final Pattern NAMED_BY_DIGEST =
            Pattern.compile("(\\./)?(blobs/sha256/|sha256:)?[0-9a-f]{64}([./].*)?");
    private static final Pattern OF_IMAGES =
            Pattern.compile("(\\./)?(|blobs/?|blobs/sha256/?|oci-layout|index\\.json|manifest\\.json)");
    /// What the lists of an image archive have in them: of Docker, and of an OCI layout.
    private static final List<String> LISTS = List.of("\"Layers\"", "\"manifests\"", "\"imageLayoutVersion\"");

    /// Reads no further than it takes to tell, and a few MiB at most; blocks until then, or until the thread is
    /// interrupted.
    ///
    /// @throws IOException when the file cannot be read, what is compressed in it is broken, or the thread was
    ///     interrupted
    public static ArchiveKind of(Path file) throws IOException {
        try (var raw = first(Files.newInputStream(file))) {
            var magic = ahead(raw, 6);
            if (begins(magic, 0xfd, '7', 'z', 'X', 'Z', 0) || isZstandard(magic)) {
                return HIDDEN;
            }
            try (var in = first(plain(magic, raw))) {
                return inside(in);
            }
        } catch (ZipException | EOFException e) {
            return NONE;
        }
    }

    /// Whether a file is compressed by zstd, which engines before Docker 23 do not read.
    public static boolean isZstandard(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return isZstandard(in.readNBytes(4));
        }
    }

    private static boolean isZstandard(byte[] magic) {
        return begins(magic, 0x28, 0xb5, 0x2f, 0xfd);
    }

    /// Both what is compressed and what comes of it: each can be without end where the other is small.
    private static BufferedInputStream first(InputStream in) {
        return new BufferedInputStream(new FirstBytes(in, MOST_BYTES), BUFFER);
    }

    private static InputStream plain(byte[] magic, InputStream raw) throws IOException {
        try {
            if (begins(magic, 0x1f, 0x8b)) {
                // That of the JDK runs out of stack where one part without content follows the other.
                return GzipCompressorInputStream.builder()
                        .setInputStream(raw)
                        .setDecompressConcatenated(true)
                        .get();
            }
            return begins(magic, 'B', 'Z', 'h') ? new BZip2CompressorInputStream(raw) : raw;
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            // Other things begin with these bytes: a text with the letters.
            var none = new ZipException(e.getMessage());
            none.initCause(e);
            throw none;
        }
    }

    private static ArchiveKind inside(BufferedInputStream in) throws IOException {
        if (!isHead(ahead(in, HEAD))) {
            return NONE;
        }
        var tar = new TarHeads(in);
        var head = tar.next();
        if (head == null) {
            return NONE;
        }
        for (var heads = 0; head != null && heads < MOST_HEADS; heads++, head = tar.next()) {
            if (NAMED_BY_DIGEST.matcher(head.name()).matches()) {
                // The layer behind it may be large: it is not read to learn what is sure enough.
                return IMAGES;
            }
            if (!OF_IMAGES.matcher(head.name()).matches()) {
                return FILES;
            }
            if (head.type() == '0') {
                var list = new String(tar.read(LARGEST_LIST), StandardCharsets.UTF_8);
                // Other things have a manifest, too.
                return LISTS.stream().anyMatch(list::contains) ? IMAGES : FILES;
            }
        }
        return FILES;
    }

    /// What comes next, which stays to be read.
    private static byte[] ahead(InputStream in, int most) throws IOException {
        in.mark(most);
        var bytes = in.readNBytes(most);
        in.reset();
        return bytes;
    }

    private static boolean begins(byte[] bytes, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the sum of its bytes is the one that it tells: that is true of every kind of tar, and of little else.
    private static boolean isHead(byte[] block) {
        if (block.length < HEAD) {
            return false;
        }
        var told = new String(block, CHECKSUM, CHECKSUM_LENGTH, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        if (!told.matches("[0-7]{1,8}")) {
            return false;
        }
        var sum = CHECKSUM_LENGTH * ' ';
        for (var i = 0; i < HEAD; i++) {
            if (i < CHECKSUM || i >= CHECKSUM + CHECKSUM_LENGTH) {
                sum += block[i] & 0xff;
            }
        }
        return sum == Integer.parseInt(told, 8);
    }
}
