package io.quayside.engine.files;

import io.quayside.engine.archive.TarHeads;
import io.quayside.engine.archive.TarHeads.Head;
import io.quayside.engine.files.FileListing.Source;
import io.quayside.engine.model.RawText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Lists a folder from its archive as it streams by: all that is in it goes by too, so that what lies
/// below is known as well, and it is given up when that becomes too much. Archives have the order of a
/// walk: what comes after a folder is in it until something comes that is not.
final class ArchiveListing {
    private final String folder;
    private final Names users;
    private final Names groups;
    private final Bounds bounds;
    private final LongConsumer progress;
    private final Map<String, List<FileEntry>> byFolder = new HashMap<>();
    private final Map<String, FileEntry> files = new HashMap<>();
    private String last;
    private int count;

    /// @param progress told how many bytes have gone by
    ArchiveListing(String folder, Names users, Names groups, Bounds bounds, LongConsumer progress) {
        this.folder = folder;
        this.users = users;
        this.groups = groups;
        this.bounds = bounds;
        this.progress = progress;
        this.last = folder;
    }

    /// The bound is reached.
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1;
    }

    FileListing read(InputStream archive) throws IOException {
        byFolder.put(folder, new ArrayList<>());
        var partial = false;
        try {
            var heads = new TarHeads(new Counted(archive));
            for (var head = heads.next(); head != null; head = heads.next()) {
                add(head);
            }
        } catch (Enough e) {
            partial = true;
            // What was seen of these may not be all.
            byFolder.keySet().removeIf(path -> !path.equals(folder) && Paths.isIn(last, path));
        }
        var entries = byFolder.remove(folder);
        return new FileListing(entries == null ? List.of() : entries, Source.ARCHIVE, partial, byFolder);
    }

    private void add(Head head) throws IOException {
        var path = path(head.nameBytes());
        if (path.equals(folder)) {
            return;
        }
        if (++count > bounds.entries()) {
            throw new Enough();
        }
        last = path;
        var entry = entry(path, head);
        files.put(path, entry);
        if (entry.isFolder()) {
            byFolder.computeIfAbsent(path, ignored -> new ArrayList<>());
        }
        byFolder.computeIfAbsent(Paths.parent(path), ignored -> new ArrayList<>())
                .add(entry);
    }

    private FileEntry entry(String path, Head head) {
        var same = head.type() == '1' ? files.get(path(head.linkBytes())) : null;
        return new FileEntry(
                path,
                (head.mode() & 07777) | kind(head.type()),
                same == null ? head.size() : same.size(),
                users.of(head.uid()),
                groups.of(head.gid()),
                Instant.ofEpochSecond(head.modified()),
                head.type() == '2' ? RawText.decode(head.linkBytes()) : "");
    }

    private static int kind(char type) {
        return FileKind.mode(
                switch (type) {
                    case '2' -> 'l';
                    case '3' -> 'c';
                    case '4' -> 'b';
                    case '5' -> 'd';
                    case '6' -> 'p';
                    default -> '-';
                });
    }

    // "./name", from the folder itself.
    private String path(byte[] name) {
        var relative = Paths.plain(RawText.decode(name));
        if (relative.equals("/")) {
            return folder;
        }
        return folder.equals("/") ? relative : folder + relative;
    }

    /// Counts, and ends it in the middle of a file too.
    private final class Counted extends FilterInputStream {
        private final long until = System.nanoTime() + bounds.time().toNanos();
        private long gone;
        private long told;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            gone += Math.max(0, read);
            if (gone - told >= 1 << 20) {
                told = gone;
                progress.accept(gone);
            }
            if (gone > bounds.bytes() || System.nanoTime() > until) {
                throw new Enough();
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return Math.max(0, read(new byte[(int) Math.min(count, 64 * 1024)]));
        }
    }
}
