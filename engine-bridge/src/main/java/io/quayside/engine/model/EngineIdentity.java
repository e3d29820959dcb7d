package io.quayside.engine.model;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// By what one engine is told from another, however it is reached.
///
/// @param id the engine's own; empty where it has none that lasts (Podman makes up a new one for each question)
/// @param host the name of its host: machines that were copied have one id, too
/// @param folder where it keeps its data
/// @param hostStarted when its host was started, as told by an engine without an id; null when it does not say
public record EngineIdentity(
        String id, String host, String folder, @Nullable Instant hostStarted) {
    /// It counts whole seconds, and its clock may have been set between two questions.
    private static final long SLACK = 2;
    /// Podman says "3h 27m 41s" after 3 h 26 min 41 s: it rounds hours and minutes each by themselves.
    private static final long[] ROUNDED = {0, 60, 3600 - 60, 3600, 3600 + 60};

    /// Whether both are certainly the same engine.
    public boolean isSame(EngineIdentity other) {
        if (!host.equals(other.host)) {
            return false;
        }
        if (!id.isEmpty() || !other.id.isEmpty()) {
            return id.equals(other.id);
        }
        // Virtual machines of one make have the same name and the same folders, but are not started at one moment.
        return !folder.isEmpty() && folder.equals(other.folder) && startedTogether(hostStarted, other.hostStarted);
    }

    private static boolean startedTogether(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return false;
        }
        long apart = Duration.between(one, other).abs().toSeconds();
        return LongStream.of(ROUNDED).anyMatch(rounded -> Math.abs(apart - rounded) <= SLACK);
    }
}
