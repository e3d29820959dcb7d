package io.quayside.engine.log;

import java.util.EnumMap;
import java.util.Map;

/// Lines of a container without a terminal. A frame is not a line: the engine cuts long lines into pieces, each in a
/// frame with a time stamp of its own, and only the last ends with a newline.
final class FramedSplitter implements LineSplitter {
    private final FrameDecoder decoder = new FrameDecoder(this::frame);
    private final EngineTime time = new EngineTime();
    private final Map<LogStream, Pending> pending = new EnumMap<>(LogStream.class);
    private final LineSink sink;
    private final Joining joining;

    FramedSplitter(LineSink sink, Joining joining) {
        this.sink = sink;
        this.joining = joining;
    }

    /// How the pieces of one line are recognised.
    enum Joining {
        /// Docker stamps them all with the first one's time, and all but the last are [LineSplitter#PIECE] long: what
        /// is shorter and has no newline is the end of what a process wrote.
        BY_TIME,
        /// Podman's monitor cuts wherever its reads end, and marks the pieces by the missing newline alone.
        BY_NEWLINE
    }

    @Override
    public void accept(byte[] bytes, int from, int length) {
        decoder.accept(bytes, from, length);
    }

    @Override
    public void end() {
        pending.forEach((stream, line) -> line.emit(stream, false));
    }

    private void frame(LogStream stream, byte[] bytes, int from, int length) {
        int end = from + length;
        int stamp = time.read(bytes, from, end);
        long timestamp = stamp > 0 ? time.nanos() : LogLine.NO_TIMESTAMP;
        int at = from + stamp;
        var line = pending.get(stream);
        boolean open = line != null && line.isOpen;
        if (line != null && open && joining == Joining.BY_TIME && line.timestamp != timestamp) {
            line.emit(stream, false);
            open = false;
        }
        if (!open && newline(bytes, at, end) == end - 1) {
            sink.line(timestamp, stream, true, bytes, at, end - 1 - at);
            return;
        }
        if (line == null) {
            line = new Pending();
            pending.put(stream, line);
        }
        line.add(stream, timestamp, bytes, at, end);
    }

    /// @return where the first newline is; `end` when there is none
    static int newline(byte[] bytes, int from, int end) {
        return ByteSearch.first((byte) '\n', bytes, from, end);
    }

    /// A line of which more is to come.
    private final class Pending {
        private final GrowingBytes bytes = new GrowingBytes();
        private long timestamp;
        private boolean isOpen;

        void add(LogStream stream, long messageTime, byte[] from, int start, int end) {
            int at = start;
            while (at < end) {
                int newline = newline(from, at, end);
                if (!isOpen) {
                    isOpen = true;
                    timestamp = messageTime;
                }
                bytes.add(from, at, newline - at);
                if (newline < end) {
                    emit(stream, true);
                } else if (isLast(end - start) || bytes.size() >= LONGEST) {
                    emit(stream, false);
                }
                at = newline + 1;
            }
        }

        private boolean isLast(int length) {
            return joining == Joining.BY_TIME && length < PIECE;
        }

        void emit(LogStream stream, boolean terminated) {
            if (isOpen) {
                isOpen = false;
                sink.line(timestamp, stream, terminated, bytes.array(), 0, bytes.size());
                bytes.clear();
            }
        }
    }
}
