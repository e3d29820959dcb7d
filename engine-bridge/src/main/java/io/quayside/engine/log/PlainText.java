package io.quayside.engine.log;

/// Lines without their control sequences, so that a word is found whatever its colours. One thread.
final class PlainText {
    private byte[] stripped = new byte[1 << 12];
    private byte[] bytes = stripped;
    private int from;
    private int end;

    /// Looks at a line; the array and the bounds are valid until the next.
    void of(byte[] source, int start, int stop) {
        if (!Escapes.areIn(source, start, stop)) {
            bytes = source;
            from = start;
            end = stop;
            return;
        }
        if (stripped.length < stop - start) {
            stripped = new byte[stop - start];
        }
        bytes = stripped;
        from = 0;
        end = Escapes.strip(source, start, stop, stripped);
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int end() {
        return end;
    }
}
