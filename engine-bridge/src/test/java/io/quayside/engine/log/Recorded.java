package io.quayside.engine.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Log streams as an engine sends them, and the lines that splitters make of streams.
final class Recorded implements LineSink {
    record Line(long timestamp, LogStream stream, boolean terminated, String text) {}

    final List<Line> lines = new ArrayList<>();

    @Override
    public void line(long timestamp, LogStream stream, boolean terminated, byte[] bytes, int from, int length) {
        lines.add(new Line(timestamp, stream, terminated, latin(bytes, from, length)));
    }

    List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    /// One char per byte.
    static String latin(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String stamp(long nanos) {
        return "2026-11-22T13:15:%02d.%09dZ ".formatted(nanos / 1_000_000_000 % 60, nanos % 1_000_000_000);
    }

    static long time(long nanos) {
        return java.time.Instant.parse("2026-11-22T13:15:00Z").getEpochSecond() * 1_000_000_000 + nanos;
    }

    /// The pieces that Docker's copier makes of what a process writes: lines, cut at 16 KiB.
    static List<String> pieces(String written) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            int newline = written.indexOf('\n', at);
            int end = newline < 0 ? written.length() : newline + 1;
            // The newline itself is not in the buffer that runs full.
            int content = (newline < 0 ? end : newline) - at;
            if (content > LineSplitter.PIECE) {
                end = at + LineSplitter.PIECE;
            }
            pieces.add(written.substring(at, end));
            at = end;
        }
        return pieces;
    }

    static byte[] frame(LogStream stream, String payload) {
        byte[] bytes = latin(payload);
        return ByteBuffer.allocate(8 + bytes.length)
                .put((byte) (stream == LogStream.STDERR ? 2 : 1))
                .put(new byte[3])
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    /// What the engine sends for something that a process without a terminal wrote to one stream.
    static byte[] framed(LogStream stream, long firstTime, String written) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long time = firstTime;
        for (String piece : pieces(written)) {
            out.writeBytes(frame(stream, stamp(time) + piece));
            time += piece.endsWith("\n") ? 1 : 0;
        }
        return out.toByteArray();
    }

    /// What the engine sends for a process with a terminal.
    static byte[] raw(long firstTime, String written) {
        StringBuilder out = new StringBuilder();
        long time = firstTime;
        for (String piece : pieces(written)) {
            out.append(stamp(time)).append(piece);
            time += piece.endsWith("\n") ? 1 : 0;
        }
        return latin(out.toString());
    }

    /// Feeds a stream in pieces that end at the given places.
    static void feed(LineSplitter splitter, byte[] stream, Iterable<Integer> cuts) {
        int at = 0;
        for (int cut : cuts) {
            int end = Math.clamp(cut, at, stream.length);
            splitter.accept(stream, at, end - at);
            at = end;
        }
        splitter.accept(stream, at, stream.length - at);
        splitter.end();
    }
}
