package io.quayside.engine.transport;

import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/// One channel and what is going on in it. Every wait in it is bounded by the silence that the present exchange allows,
/// and every failure comes out as an [EngineException].
final class Connection implements AutoCloseable {
    private final Duplex duplex;
    private final Failures failures;
    private final ScheduledExecutorService clock;
    private volatile Silence silence;
    private volatile boolean closed;
    private @Nullable ConnectionInput in;
    private @Nullable OutputStream out;
    private long idleSince;

    Connection(Duplex duplex, Failures failures, ScheduledExecutorService clock) {
        this.duplex = duplex;
        this.failures = failures;
        this.clock = clock;
        this.silence = new Silence(clock, duplex, Duration.ZERO);
    }

    /// Something that may wait for the engine.
    interface Step<T> {
        T run() throws IOException;
    }

    /// A new exchange begins.
    ///
    /// @param limit how long the engine may be silent; zero for ever
    void begin(Duration limit) {
        silence.close();
        silence = new Silence(clock, duplex, limit);
    }

    void connect() {
        waiting(failures::connecting, () -> {
            duplex.connect();
            in = new ConnectionInput(duplex.in());
            out = duplex.out();
            return true;
        });
    }

    /// Runs a step of the exchange.
    <T> T talk(Step<T> step) {
        return waiting(failures::talking, step);
    }

    /// Sends a part of a request's body.
    ///
    /// @return whether it went out; false when the engine takes no more, and its answer may say why
    boolean send(byte[] bytes, int from, int length) {
        return waiting(failures::talking, () -> {
            try {
                out().write(bytes, from, length);
                return true;
            } catch (ClosedChannelException e) {
                throw e;
            } catch (IOException e) {
                return false;
            }
        });
    }

    ConnectionInput in() throws IOException {
        return connected(in);
    }

    OutputStream out() throws IOException {
        return connected(out);
    }

    void finishOutput() throws IOException {
        duplex.finishOutput();
    }

    /// The exchange ended well, and the connection waits for another one.
    void rest() {
        silence.close();
        idleSince = System.nanoTime();
    }

    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - idleSince);
    }

    boolean isReusable() {
        try {
            return !closed && in != null && in.available() == 0 && duplex.looksAlive();
        } catch (IOException e) {
            return false;
        }
    }

    /// Idempotent, from any thread; ends what waits in it.
    @Override
    public void close() {
        closed = true;
        silence.close();
        duplex.close();
    }

    private <T> T waiting(Telling telling, Step<T> step) {
        var mine = silence;
        mine.begin();
        try {
            return step.run();
        } catch (IOException | RuntimeException e) {
            // Nothing sensible can follow in this channel.
            duplex.close();
            throw tell(e, mine, telling);
        } finally {
            mine.end();
        }
    }

    private RuntimeException tell(Exception e, Silence mine, Telling telling) {
        if (e instanceof EngineException told) {
            return told;
        }
        if (mine.expired()) {
            return failures.silent(mine.limit(), e);
        }
        if (closed
                || e instanceof ClosedByInterruptException
                || Thread.currentThread().isInterrupted()) {
            return failures.interrupted();
        }
        return e instanceof IOException failure ? telling.tell(failure) : (RuntimeException) e;
    }

    private static <S> S connected(@Nullable S stream) throws IOException {
        if (stream == null) {
            throw new IOException("not connected");
        }
        return stream;
    }

    private interface Telling {
        EngineException tell(IOException e);
    }
}
