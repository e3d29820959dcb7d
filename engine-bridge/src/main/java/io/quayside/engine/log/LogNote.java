package io.quayside.engine.log;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/// Something that happened to a container while its log was followed, kept in place among its lines.
///
/// @param exitCode with [Kind#EXITED], if the engine said it
public record LogNote(Kind kind, OptionalInt exitCode) {
    /// What happened.
    public enum Kind {
        /// The container's process ended.
        EXITED,
        /// The container runs again.
        STARTED,
        /// The kernel killed one of the container's processes, since there was no memory left for them.
        OUT_OF_MEMORY,
        /// The container's health check succeeds.
        HEALTHY,
        /// The container's health check fails.
        UNHEALTHY,
        /// Another container has taken the removed one's place, and its log follows.
        REPLACED,
        /// The container came while the others were followed.
        JOINED,
        /// The engine cannot be asked; lines may be missing here until it can.
        ENGINE_LOST,
        /// The engine answers again; what it wrote in the meantime follows.
        ENGINE_BACK,
        /// The container was removed: no line will follow.
        REMOVED,
        /// The engine has thrown away lines (log rotation) between those before and those after.
        GAP
    }

    public static LogNote of(Kind kind) {
        return new LogNote(kind, OptionalInt.empty());
    }

    public static LogNote exited(OptionalInt code) {
        return new LogNote(Kind.EXITED, code);
    }

    /// Reads a line whose stream is [LogStream#NOTE].
    public static LogNote of(LogLine line) {
        String[] words = line.text().split(" ", 2);
        var code = words.length > 1 ? OptionalInt.of(Integer.parseInt(words[1])) : OptionalInt.empty();
        return new LogNote(Kind.valueOf(words[0]), code);
    }

    byte[] encoded() {
        String words = exitCode.isPresent() ? kind + " " + exitCode.getAsInt() : kind.toString();
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}
