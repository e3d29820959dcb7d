package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import java.util.function.Consumer;

/// Tells every megabyte how many bytes have gone.
final class ByteCount {
    private static final long STEP = 1 << 20;

    private final long total;
    private final Consumer<ActionProgress> progress;
    private long done;
    private long told;

    /// @param total 0 where it is not known
    ByteCount(long total, Consumer<ActionProgress> progress) {
        this.total = total;
        this.progress = progress;
    }

    void add(long bytes) {
        done += bytes;
        if (done - told >= STEP) {
            tell();
        }
    }

    /// What was not told yet.
    void end() {
        if (done > told) {
            tell();
        }
    }

    private void tell() {
        told = done;
        progress.accept(new ActionProgress.Bytes(done, total));
    }
}
