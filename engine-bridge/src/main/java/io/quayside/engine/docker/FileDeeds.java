package io.quayside.engine.docker;

import io.quayside.engine.action.MakeFolder;
import io.quayside.engine.action.MoveFile;
import io.quayside.engine.action.RemoveFiles;
import io.quayside.engine.action.WriteFile;
import io.quayside.engine.archive.SmallArchive;
import io.quayside.engine.archive.TarHeads;
import io.quayside.engine.archive.TarHeads.Head;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.RawText;
import io.quayside.engine.transport.EngineHttp;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes files of one container.
///
/// @param patience how long the engine may stay silent
record FileDeeds(Calls calls, Duration patience) {
    private static final int PERMISSIONS = 07777;

    /// A file as its archive has it.
    private record Read(Head head, String hash) {}

    void make(String doing, MakeFolder folder) {
        requireFree(doing, folder.container().id(), folder.path());
        send(doing, folder.container().id(), folder.path(), name -> SmallArchive.folder(name)::writeTo);
    }

    void move(String doing, MoveFile move) {
        requireFree(doing, move.container().id(), move.to());
        program(doing, move.container().id(), List.of("mv", "-n", move.from(), move.to()));
    }

    void remove(String doing, RemoveFiles removal) {
        var command = new ArrayList<>(List.of("rm", "-rf"));
        command.addAll(removal.paths());
        program(doing, removal.container().id(), command);
    }

    void write(String doing, WriteFile write) {
        var id = write.container().id();
        var now = read(doing, id, write.path());
        if (!now.map(Read::hash).equals(Optional.of(write.before()))) {
            throw new Refused(
                    Reason.CONFLICT,
                    409,
                    "changed meanwhile",
                    doing + " did not work: the file was changed in the container since it was read.",
                    "Nothing was written. Copy what you need of your text, then load the file again.");
        }
        if (!(write.running() && writtenInPlace(doing, write))) {
            requireOwner(doing);
            var head = now.orElseThrow().head();
            var mode = head.mode() & PERMISSIONS;
            send(
                    doing,
                    id,
                    write.path(),
                    name -> SmallArchive.file(name, mode, head.uid(), head.gid(), write.content())::writeTo);
        }
    }

    /// By the container's own shell: so that what is mounted at this very place, other names of the same
    /// file and all that else belongs to it stay.
    ///
    /// @return false when it has none
    private boolean writtenInPlace(String doing, WriteFile write) {
        if (!RawText.isText(write.path())) {
            return false;
        }
        var id = write.container().id();
        try {
            var outcome = new ShortProgram(new ProcessApi(calls), doing, id, write.program())
                    .run(write.content(), bytes -> true);
            requireWell(doing, "sh", outcome);
            return true;
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /// Podman's archives say of every file that it is root's.
    private void requireOwner(String doing) {
        try (var answer = calls.open(doing, calls.request("GET", Target.of("_ping")), Calls.READ)) {
            if (Negotiation.kind(answer) == EngineKind.PODMAN) {
                throw new Refused(
                        Reason.UNSUPPORTED,
                        501,
                        "owner unknown",
                        doing + " did not work: Podman does not say whose file it is, which would get lost.",
                        "This works while the container runs and has a shell.");
            }
        }
    }

    /// Empty when it is gone or no longer a file.
    private Optional<Read> read(String doing, String container, String path) {
        try {
            return new FilesApi(calls).archive(doing, container, path, in -> {
                var heads = new TarHeads(in);
                var head = heads.next();
                return head == null || head.type() != '0' || head.size() > WriteFile.LARGEST
                        ? Optional.empty()
                        : Optional.of(new Read(head, WriteFile.hash(heads.read((int) head.size()))));
            });
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void requireFree(String doing, String container, String path) {
        if (new FilesApi(calls).stat(doing, container, path).isPresent()) {
            throw new Refused(
                    Reason.CONFLICT,
                    409,
                    "exists",
                    doing + " did not work: there is a " + RawText.shown(path) + " already.",
                    "Choose another name.");
        }
    }

    /// Makes what goes to the engine of the bytes of a name.
    private interface Packing {
        EngineHttp.Content of(byte[] name) throws IOException;
    }

    private void send(String doing, String container, String path, Packing packing) {
        var slash = path.lastIndexOf('/');
        var target = Target.of("containers", container, "archive")
                .with("path", slash == 0 ? "/" : path.substring(0, slash))
                .with("noOverwriteDirNonDir", true);
        try (var answer = calls.upload(
                doing, calls.archive("PUT", target), packing.of(RawText.encode(path.substring(slash + 1))), patience)) {
            answer.getBody().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            throw Failures.of(doing, e);
        }
    }

    private void program(String doing, String container, List<String> command) {
        var outcome = new ShortProgram(new ProcessApi(calls), doing, container, command).run(bytes -> true);
        requireWell(doing, command.getFirst(), outcome);
    }

    private static void requireWell(String doing, String program, ShortProgram.Outcome outcome) {
        if (!outcome.isWell()) {
            throw new Refused(
                    Reason.SERVER,
                    200,
                    outcome.error(),
                    doing + " did not work. The program " + program + " says: "
                            + (outcome.error().isEmpty() ? "nothing." : outcome.error()),
                    "Look again at what is there now.");
        }
    }
}
