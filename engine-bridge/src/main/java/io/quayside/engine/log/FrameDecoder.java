package io.quayside.engine.log;

import io.quayside.engine.model.EngineException;
import java.util.Arrays;

/// Takes apart the stream in which an engine multiplexes standard output and standard error of a container without a
/// terminal: eight bytes (stream, three zeros, length as big-endian 32-bit number) before every payload. See "Stream
/// format" of `POST /containers/{id}/attach` in the Docker Engine API.
///
/// Bytes may come in any pieces; payloads are handed on whole. One instance serves one stream, on one thread.
final class FrameDecoder {
    /// Takes a whole payload; the array is only valid during the call.
    interface FrameSink {
        void frame(LogStream stream, byte[] bytes, int from, int length);
    }

    private static final int HEADER = 8;
    /// Engines send 16 KiB and a time stamp at most; more than this is not a frame's length.
    private static final int LONGEST = 16 << 20;

    private final FrameSink sink;
    private byte[] kept = new byte[32 << 10];
    private int held;

    FrameDecoder(FrameSink sink) {
        this.sink = sink;
    }

    /// @throws EngineException.Garbled when this is no multiplexed stream
    void accept(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end) {
            if (held == 0) {
                at = wholeFrames(bytes, at, end);
            }
            at += keep(bytes, at, end);
        }
    }

    /// Hands on the frames that lie whole in the array, without copying.
    private int wholeFrames(byte[] bytes, int from, int end) {
        int at = from;
        while (end - at >= HEADER) {
            int length = length(bytes, at);
            if (end - at - HEADER < length) {
                break;
            }
            deliver(bytes, at, length);
            at += HEADER + length;
        }
        return at;
    }

    /// Keeps as much as the frame that is under way lacks, and hands it on once it is whole.
    private int keep(byte[] bytes, int at, int end) {
        int wanted = held < HEADER ? HEADER : HEADER + length(kept, 0);
        int taken = Math.min(end - at, wanted - held);
        if (held + taken > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(wanted, kept.length * 2));
        }
        System.arraycopy(bytes, at, kept, held, taken);
        held += taken;
        if (held >= HEADER && held == HEADER + length(kept, 0)) {
            deliver(kept, 0, held - HEADER);
            held = 0;
        }
        return taken;
    }

    private void deliver(byte[] bytes, int at, int length) {
        // Stream 0 is standard input, which engines write back as output.
        sink.frame(bytes[at] == 2 ? LogStream.STDERR : LogStream.STDOUT, bytes, at + HEADER, length);
    }

    private static int length(byte[] bytes, int at) {
        int length = (bytes[at + 4] & 0xff) << 24
                | (bytes[at + 5] & 0xff) << 16
                | (bytes[at + 6] & 0xff) << 8
                | (bytes[at + 7] & 0xff);
        boolean zeros = bytes[at + 1] == 0 && bytes[at + 2] == 0 && bytes[at + 3] == 0;
        if (bytes[at] < 0 || bytes[at] > 2 || !zeros || length < 0 || length > LONGEST) {
            throw new EngineException.Garbled(
                    "The engine's log stream is not multiplexed as it should be (header "
                            + Arrays.toString(Arrays.copyOfRange(bytes, at, at + HEADER)) + ").",
                    null);
        }
        return length;
    }
}
