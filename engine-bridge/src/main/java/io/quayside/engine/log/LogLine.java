package io.quayside.engine.log;

import java.nio.charset.StandardCharsets;

/// One line of a log, read from a [LineStore]. Immutable, but for the bytes, which are the caller's own copy.
public final class LogLine {
    /// What [#timestamp()] is when the engine gave none.
    public static final long NO_TIMESTAMP = Long.MIN_VALUE;

    private final long index;
    private final LineHead head;
    private final byte[] bytes;

    LogLine(long index, LineHead head, byte[] bytes) {
        this.index = index;
        this.head = head;
        this.bytes = bytes;
    }

    /// Its place in the store, from 0.
    public long index() {
        return index;
    }

    /// The engine's time in nanoseconds since 1970 (UTC), or [#NO_TIMESTAMP].
    public long timestamp() {
        return head.timestamp();
    }

    /// The index of its container among the tail's sources.
    public int source() {
        return head.source();
    }

    public LogStream stream() {
        return head.stream();
    }

    /// Whether the container ended the line with a newline, which is not among the bytes.
    public boolean terminated() {
        return head.terminated();
    }

    /// How many bytes the line has in the store.
    public int length() {
        return head.length();
    }

    /// The line's bytes, exactly as the container wrote them; only the first or the last of them, if the reader
    /// asked for no more.
    public byte[] bytes() {
        return bytes;
    }

    public boolean isCut() {
        return bytes.length < head.length();
    }

    /// The bytes as UTF-8, with U+FFFD for what is not.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The text without control sequences, as it is searched.
    String plainText() {
        byte[] plain = new byte[bytes.length];
        return new String(plain, 0, Escapes.strip(bytes, 0, bytes.length, plain), StandardCharsets.UTF_8);
    }

    /// Leaves out the text, which may hold secrets.
    @Override
    public String toString() {
        return "LogLine[" + index + ", " + head.stream() + ", " + head.length() + " bytes]";
    }
}
