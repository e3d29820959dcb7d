package io.quayside.engine.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// How a line lies in a segment: see [Segment#HEAD].
final class LineRecord {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private LineRecord() {}

    static void write(byte[] records, int at, LineHead head) {
        INT.set(records, at, head.length());
        LONG.set(records, at + 4, head.timestamp());
        SHORT.set(records, at + 12, (short) head.source());
        records[at + 14] = LineKind.of(head.stream(), head.terminated());
    }

    static int length(byte[] records, int at) {
        return (int) INT.get(records, at);
    }

    static LogStream stream(byte[] records, int at) {
        return LineKind.stream(records[at + 14]);
    }

    static long timestamp(byte[] records, int at) {
        return (long) LONG.get(records, at + 4);
    }

    static int source(byte[] records, int at) {
        return (short) SHORT.get(records, at + 12);
    }

    static LineHead head(byte[] records, int at) {
        byte kind = records[at + 14];
        return new LineHead(
                timestamp(records, at),
                source(records, at),
                LineKind.stream(kind),
                LineKind.isTerminated(kind),
                length(records, at));
    }
}
