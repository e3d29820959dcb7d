package io.quayside.engine.log;

import io.quayside.engine.log.text.SecretMask;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// How a line is written to a file.
///
/// @param json as an object of JSON with `time`, `container`, `stream` and `text`; else as text
/// @param timestamps whether text has the engine's time in front
/// @param plain whether control sequences (colours) are left out
/// @param masked whether what looks like a secret is replaced by dots
/// @param names the containers' names, in the order of the tail's sources; with more than one, text has it in front
public record SavedLine(boolean json, boolean timestamps, boolean plain, boolean masked, List<String> names) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The containers' bytes as they wrote them.
    public static final SavedLine EXACT = new SavedLine(false, false, false, false, List.of());

    public SavedLine {
        names = List.copyOf(names);
    }

    /// @param at where the line's record is
    void write(byte[] records, int at, OutputStream out) throws IOException {
        byte[] bytes = records;
        int from = at + Segment.HEAD;
        int length = LineRecord.length(records, at);
        if (plain || json) {
            byte[] stripped = new byte[length];
            length = Escapes.strip(bytes, from, from + length, stripped);
            bytes = stripped;
            from = 0;
        }
        if (json) {
            out.write(object(records, at, text(bytes, from, length)));
            out.write('\n');
            return;
        }
        out.write(prefix(records, at).getBytes(StandardCharsets.UTF_8));
        if (masked) {
            out.write(text(bytes, from, length).getBytes(StandardCharsets.UTF_8));
        } else {
            out.write(bytes, from, length);
        }
        if (LineRecord.head(records, at).terminated()) {
            out.write('\n');
        }
    }

    private String text(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        return masked ? SecretMask.mask(text) : text;
    }

    private String prefix(byte[] records, int at) {
        String name = names.size() > 1 ? name(LineRecord.source(records, at)) + " " : "";
        long timestamp = LineRecord.timestamp(records, at);
        return timestamps && timestamp != LogLine.NO_TIMESTAMP ? LogsCommand.instant(timestamp) + " " + name : name;
    }

    private String name(int source) {
        return source < names.size() ? names.get(source) : "";
    }

    private byte[] object(byte[] records, int at, String text) {
        var object = JSON.createObjectNode();
        long timestamp = LineRecord.timestamp(records, at);
        if (timestamp != LogLine.NO_TIMESTAMP) {
            object.put("time", LogsCommand.instant(timestamp));
        }
        if (!names.isEmpty()) {
            object.put("container", name(LineRecord.source(records, at)));
        }
        object.put("stream", LineRecord.stream(records, at) == LogStream.STDERR ? "stderr" : "stdout");
        object.put("text", text);
        return JSON.writeValueAsBytes(object);
    }
}
