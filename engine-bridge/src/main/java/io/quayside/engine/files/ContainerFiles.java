package io.quayside.engine.files;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.archive.TarHeads;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.docker.FilesApi;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.RawText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Looks into the file systems of an engine's containers. Thread-safe; calls block, are ended by an
/// interrupt, and fail with [io.quayside.engine.model.EngineException].
public final class ContainerFiles {
    private static final int LARGEST_PASSWD = 256 << 10;
    private static final int MOST_LINKS = 40;
    /// What may be missing in a list of the root that was cut short.
    private static final Set<String> USUAL = Set.of(
            "app",
            "bin",
            "boot",
            "data",
            "dev",
            "etc",
            "home",
            "lib",
            "lib32",
            "lib64",
            "media",
            "mnt",
            "opt",
            "proc",
            "root",
            "run",
            "sbin",
            "srv",
            "sys",
            "tmp",
            "usr",
            "var",
            "work",
            "workspace");

    private final Supplier<DockerApi> engine;

    /// @param engine the API of the engine, or an exception that says why there is none now
    public ContainerFiles(Supplier<DockerApi> engine) {
        this.engine = engine;
    }

    /// Lists a folder: of a running container by its own programs where it has some, else from the
    /// engine's archive.
    ///
    /// @param running whether programs can be run in the container
    /// @param folder absolute; a link to a folder is followed
    /// @param progress told how many bytes of an archive have gone by
    public FileListing list(
            ContainerRef container, boolean running, String folder, Bounds bounds, LongConsumer progress) {
        var api = engine.get();
        var doing = "Listing " + RawText.shown(folder) + " in " + container.name();
        if (running) {
            var told = new ProgramListing(api.processes(), doing, container.id(), folder, bounds).list();
            if (told.isPresent()) {
                return told.get();
            }
        }
        var files = api.files();
        var listing = files.archive(
                doing,
                container.id(),
                Paths.in(folder, "."),
                new ArchiveListing(
                        folder,
                        names(api, container, "/etc/passwd"),
                        names(api, container, "/etc/group"),
                        bounds,
                        progress)::read);
        return listing.partial() && folder.equals("/") ? completed(files, doing, container, listing) : listing;
    }

    /// Asks for what is usually there, one by one.
    private static FileListing completed(FilesApi files, String doing, ContainerRef container, FileListing listing) {
        var entries = new ArrayList<>(listing.entries());
        var missing = new TreeSet<>(USUAL);
        entries.forEach(entry -> missing.remove(entry.name()));
        for (var name : missing) {
            files.stat(doing, container.id(), "/" + name).ifPresent(stat -> entries.add(entry("/" + name, stat)));
        }
        return new FileListing(entries, listing.source(), true, listing.below());
    }

    /// Looks at one file, not through a link; empty when there is none.
    public Optional<FileEntry> look(ContainerRef container, String path) {
        var doing = "Looking at " + RawText.shown(path) + " in " + container.name();
        return engine.get().files().stat(doing, container.id(), path).map(stat -> entry(path, stat));
    }

    /// The same file's path without links on the way and at its end.
    ///
    /// @throws Refused NOT_FOUND when there is no such file
    public String real(ContainerRef container, String path) {
        var links = 0;
        var real = "";
        var rest = new ArrayList<>(List.of(Paths.plain(path).substring(1).split("/", -1)));
        rest.removeIf(String::isEmpty);
        while (!rest.isEmpty()) {
            var next = real + "/" + rest.removeFirst();
            var entry = look(container, next).orElseThrow(() -> missing(container, next));
            if (entry.kind() == FileKind.LINK && links++ < MOST_LINKS) {
                var parts = new ArrayList<>(
                        List.of(Paths.target(next, entry.target()).substring(1).split("/", -1)));
                parts.removeIf(String::isEmpty);
                rest.addAll(0, parts);
                real = "";
            } else {
                real = next;
            }
        }
        return real.isEmpty() ? "/" : real;
    }

    private static Refused missing(ContainerRef container, String path) {
        return new Refused(
                Reason.NOT_FOUND,
                404,
                "no such file",
                "There is no " + RawText.shown(path) + " in " + container.name() + ".",
                "Look again at what is there now.");
    }

    /// What differs from the container's image, by path; not what is in mounts. A folder that holds a
    /// change counts as changed.
    public Map<String, Change> changes(ContainerRef container) {
        var doing = "Comparing " + container.name() + " with its image";
        var changes = new LinkedHashMap<String, Change>();
        engine.get().files().changes(doing, container.id()).forEach((path, kind) -> {
            var change = Change.of(kind);
            if (change != null) {
                changes.put(path, change);
            }
        });
        return changes;
    }

    /// Reads a file, or its beginning; a link is followed.
    ///
    /// @param most bytes at most
    public FileContent read(ContainerRef container, String path, int most) {
        if (!RawText.isText(path)) {
            throw new Refused(
                    Reason.UNSUPPORTED,
                    501,
                    "no text",
                    "The name of " + RawText.shown(path)
                            + " has bytes that are no text: engines hand out no such file.",
                    "Download the folder that it is in.");
        }
        var real = real(container, path);
        var files = engine.get().files();
        var doing = "Reading " + RawText.shown(real) + " in " + container.name();
        return content(files, doing, container, real, most)
                .orElseThrow(() -> new Refused(
                        Reason.INVALID,
                        400,
                        "not a file",
                        RawText.shown(real) + " in " + container.name() + " is no file that can be read.",
                        "Folders, sockets, pipes and devices hold no content of their own."));
    }

    private static Names names(DockerApi api, ContainerRef container, String path) {
        if (api.info().kind() == EngineKind.PODMAN) {
            return Names.UNTOLD;
        }
        try {
            return content(api.files(), "Reading " + path, container, path, LARGEST_PASSWD)
                    .map(content -> Names.of(content.bytes()))
                    .orElse(Names.NONE);
        } catch (Refused e) {
            // Many images have none.
            return Names.NONE;
        }
    }

    /// Empty when it is no file.
    private static Optional<FileContent> content(
            FilesApi files, String doing, ContainerRef container, String path, int most) {
        return files.archive(doing, container.id(), path, in -> {
            var heads = new TarHeads(in);
            var head = heads.next();
            if (head == null || head.type() != '0') {
                return Optional.empty();
            }
            var entry = new FileEntry(
                    path,
                    (head.mode() & 07777) | FileKind.mode('-'),
                    head.size(),
                    Integer.toUnsignedString(head.uid()),
                    Integer.toUnsignedString(head.gid()),
                    Instant.ofEpochSecond(head.modified()),
                    "");
            return Optional.of(new FileContent(entry, heads.read(most)));
        });
    }

    private static FileEntry entry(String path, FilesApi.Stat stat) {
        return new FileEntry(path, stat.mode(), stat.size(), "", "", stat.modified(), stat.target());
    }
}
