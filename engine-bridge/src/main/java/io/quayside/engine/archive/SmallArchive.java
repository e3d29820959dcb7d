package io.quayside.engine.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// An archive with one entry, made in memory.
public final class SmallArchive {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private SmallArchive(TarArchiveEntry entry, int mode, int uid, int gid, byte[] content) throws IOException {
        // Names are bytes; GNU's way of keeping long ones takes them as they are.
        try (var tar = new TarArchiveOutputStream(bytes, StandardCharsets.ISO_8859_1.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
            entry.setUserName("");
            entry.setIds(uid, gid);
            entry.setMode(mode);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
    }

    /// @param name the bytes of its name
    /// @param mode permissions, with set-user-id and the like
    public static SmallArchive file(byte[] name, int mode, int uid, int gid, byte[] content) throws IOException {
        return new SmallArchive(entry(name, "", TarConstants.LF_NORMAL), mode, uid, gid, content);
    }

    /// An empty folder of root's.
    public static SmallArchive folder(byte[] name) throws IOException {
        return new SmallArchive(entry(name, "/", TarConstants.LF_DIR), 0755, 0, 0, new byte[0]);
    }

    public void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }

    private static TarArchiveEntry entry(byte[] name, String end, byte type) {
        return new TarArchiveEntry(new String(name, StandardCharsets.ISO_8859_1) + end, type, true);
    }
}
