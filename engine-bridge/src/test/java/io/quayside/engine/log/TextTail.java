package io.quayside.engine.log;

import io.quayside.testkit.Await;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

/// A tail of lines that a test makes up, without an engine.
public final class TextTail implements AutoCloseable {
    private final LogFolder folder;
    final LogTail tail;

    private TextTail(Path base, byte[] stream, int lines) {
        folder = new LogFolder(base);
        tail = LogTail.open(RecordedEngine.once(stream), List.of("a"), new LogOptions(LogOptions.ALL, false), folder);
        Await.until("its lines", () -> tail.store().size() == lines);
    }

    /// Lines of the standard output, a second apart, the first at 13:15:00.
    public static TextTail of(Path base, List<String> lines) {
        return new TextTail(base, stream(lines), lines.size());
    }

    private static byte[] stream(List<String> lines) {
        var stream = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            stream.writeBytes(
                    Recorded.frame(LogStream.STDOUT, Recorded.stamp(i * 1_000_000_000L) + lines.get(i) + "\n"));
        }
        return stream.toByteArray();
    }

    public LogTail tail() {
        return tail;
    }

    /// All of them are looked at by the marks.
    public LogMarks marks() {
        LogMarks marks = tail.marks();
        Await.until("the marks", () -> marks.examined() == tail.store().size());
        return marks;
    }

    @Override
    public void close() {
        tail.close();
        folder.close();
    }
}
