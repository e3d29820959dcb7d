package io.quayside.engine.log;

/// Lines of a container with a terminal: its bytes as they are, with a time stamp in front of every message, and
/// nothing
/// else that says where one begins. A message is a line, or a piece of [LineSplitter#PIECE] bytes of a longer one.
final class RawSplitter implements LineSplitter {
    private static final int STAMP = "2026-11-22T13:15:10.123456789Z ".length();
    /// How far the engine's clock may be ahead of this machine's, in nanoseconds.
    private static final long CLOCKS_APART = 600_000_000_000L;

    private final EngineTime time = new EngineTime();
    private final GrowingBytes line = new GrowingBytes();
    private final GrowingBytes joined = new GrowingBytes();
    private final LineSink sink;

    RawSplitter(LineSink sink) {
        this.sink = sink;
    }

    @Override
    public void accept(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end) {
            int newline = FramedSplitter.newline(bytes, at, end);
            if (newline == end) {
                line.add(bytes, at, end - at);
                if (line.size() >= LONGEST) {
                    emitKept(false);
                }
            } else if (line.size() == 0) {
                emit(bytes, at, newline, true);
            } else {
                line.add(bytes, at, newline - at);
                emitKept(true);
            }
            at = newline + 1;
        }
    }

    @Override
    public void end() {
        if (line.size() > 0) {
            emitKept(false);
        }
    }

    private void emitKept(boolean terminated) {
        emit(line.array(), 0, line.size(), terminated);
        line.clear();
    }

    private void emit(byte[] bytes, int from, int end, boolean terminated) {
        int stamp = time.read(bytes, from, end);
        long timestamp = stamp > 0 ? time.nanos() : LogLine.NO_TIMESTAMP;
        int start = from + stamp;
        int next = nextStamp(bytes, start, end, timestamp);
        while (next < end) {
            long following = time.nanos();
            joined.add(bytes, start, next - start);
            if (following != timestamp) {
                emitJoined(timestamp, false);
                timestamp = following;
            }
            start = next + time.read(bytes, next, end);
            next = nextStamp(bytes, start, end, timestamp);
        }
        if (joined.size() == 0) {
            sink.line(timestamp, LogStream.STDOUT, terminated, bytes, start, end - start);
        } else {
            joined.add(bytes, start, end - start);
            emitJoined(timestamp, terminated);
        }
    }

    private void emitJoined(long timestamp, boolean terminated) {
        sink.line(timestamp, LogStream.STDOUT, terminated, joined.array(), 0, joined.size());
        joined.clear();
    }

    /// Finds where another message begins on the same line: a further piece, which has the same time, or what a process
    /// wrote after the one before it had ended without a newline, which is later. A time stamp of the container's
    /// own making is earlier than the engine's, or in the future.
    ///
    /// @return `end` when there is none
    private int nextStamp(byte[] bytes, int from, int end, long timestamp) {
        if (timestamp == LogLine.NO_TIMESTAMP) {
            return end;
        }
        for (int z = from + STAMP - 2; z < end - 1; z++) {
            if (bytes[z] == 'Z' && bytes[z + 1] == ' ' && bytes[z - 19] == 'T') {
                int at = z - STAMP + 2;
                if (time.read(bytes, at, end) == STAMP && isEngines(at - from, timestamp)) {
                    return at;
                }
            }
        }
        return end;
    }

    private boolean isEngines(int length, long timestamp) {
        long found = time.nanos();
        return found == timestamp
                ? length == PIECE
                : found > timestamp && found < System.currentTimeMillis() * 1_000_000 + CLOCKS_APART;
    }
}
