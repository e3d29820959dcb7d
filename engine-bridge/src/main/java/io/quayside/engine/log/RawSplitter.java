package io.quayside.engine.log;

/// Lines of a container with a terminal: its bytes as they are, with a time stamp in front of every message. A message
/// is a line, or a piece of [LineSplitter#PIECE] bytes of a longer one; nothing else says where it begins.
final class RawSplitter implements LineSplitter {
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
        int at = from + stamp;
        if (stamp == 0 || end - at <= PIECE) {
            sink.line(timestamp, LogStream.STDOUT, terminated, bytes, at, end - at);
            return;
        }
        while (end - at > PIECE) {
            joined.add(bytes, at, PIECE);
            at += PIECE;
            at += time.read(bytes, at, end);
        }
        joined.add(bytes, at, end - at);
        sink.line(timestamp, LogStream.STDOUT, terminated, joined.array(), 0, joined.size());
        joined.clear();
    }
}
