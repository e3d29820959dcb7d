package io.quayside.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.quayside.engine.docker.DockerApi.ArchiveReader;
import io.quayside.engine.model.EngineException.Garbled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Files of containers, running or not. Thread-safe.
public final class FilesApi {
    private static final Duration ARCHIVE = Deadlines.USUAL.archive();
    /// The engine compares the container's file system with its image's, file by file where it must.
    private static final Duration COMPARE = Deadlines.USUAL.remove();

    private final Calls calls;

    FilesApi(Calls calls) {
        this.calls = calls;
    }

    /// What an engine says of one file.
    ///
    /// @param mode as `stat` has it, with the kind of file
    /// @param target where a symbolic link leads, absolute; empty for others
    public record Stat(int mode, long size, @Nullable Instant modified, String target) {}

    /// Looks at one file, not through a link; empty when there is none.
    public Optional<Stat> stat(String doing, String container, String path) {
        try (var answer = calls.open(doing, calls.request("HEAD", archiveOf(container, path)), Calls.READ)) {
            return Optional.of(stat(doing, answer));
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Stat stat(String doing, Response answer) {
        var header = answer.getHeader("X-Docker-Container-Path-Stat");
        if (header == null) {
            throw new Garbled(doing + " did not work: the engine says nothing of the file.", null);
        }
        var json = Json.read(new String(Base64.getMimeDecoder().decode(header), StandardCharsets.UTF_8));
        return new Stat(
                GoMode.unix(json.number("mode")),
                json.number("size"),
                Times.instant(json.text("mtime")),
                json.text("linkTarget"));
    }

    /// Reads the archive of a file, or of a folder with all that is in it, as far as is wanted.
    public <T> T archive(String doing, String container, String path, ArchiveReader<T> reader) {
        try (var answer = calls.open(doing, calls.request("GET", archiveOf(container, path)), ARCHIVE)) {
            return reader.read(answer.getBody());
        } catch (IOException | RuntimeException e) {
            throw Failures.of(doing, e);
        }
    }

    /// What differs from the container's image, by path: 0 changed, 1 added, 2 deleted.
    public Map<String, Integer> changes(String doing, String container) {
        var request = calls.request("GET", Target.of("containers", container, "changes"));
        return calls.call(doing, request, COMPARE, body -> {
            var changes = new LinkedHashMap<String, Integer>();
            // "null" when there are none.
            Json.each(body, change -> changes.put(change.text("Path"), (int) change.number("Kind")));
            return changes;
        });
    }

    private static Target archiveOf(String container, String path) {
        return Target.of("containers", container, "archive").with("path", path);
    }
}
