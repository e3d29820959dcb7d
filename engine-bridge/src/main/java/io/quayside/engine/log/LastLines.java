package io.quayside.engine.log;

import io.quayside.engine.log.text.SecretMask;
import io.quayside.engine.model.EngineKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The last lines of a container's log as texts, for a sentence about it: without escapes, secrets masked, and no line
/// longer than a person reads.
public final class LastLines {
    private static final int CHUNK = 16 * 1024;
    private static final int LONGEST = 500;

    private LastLines() {}

    /// @param answer of a log that is not followed; stays the caller's to close
    /// @param kind of the engine: Podman cuts long lines otherwise than Docker
    /// @param terminal whether the container has one
    /// @throws IOException when the connection broke off
    public static List<String> read(InputStream answer, EngineKind kind, boolean terminal) throws IOException {
        var lines = new ArrayList<String>();
        LineSink sink = (time, stream, terminated, bytes, from, length) -> lines.add(text(bytes, from, length));
        LineSplitter splitter = LineSplitter.of(kind, terminal, sink);
        var buffer = new byte[CHUNK];
        for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
            splitter.accept(buffer, 0, read);
        }
        splitter.end();
        return lines;
    }

    private static String text(byte[] bytes, int from, int length) {
        var plain = new byte[length];
        int size = Escapes.strip(bytes, from, from + length, plain);
        var text = new String(plain, 0, Math.min(size, LONGEST * 2), StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}", " ")
                .stripTrailing();
        var shown = SecretMask.mask(text);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }
}
