package io.quayside.engine.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// A named pipe of Windows, with what the JDK has: it opens pipes as files.
///
/// **Never run on Windows so far**, only in tests against a stand-in for the pipe. What is known of it:
/// an engine learns that nothing more will come only when the conversation is closed, as the JDK cannot
/// write the empty message that says so.
final class PipeDuplex implements Duplex {
    private static final Duration BUSY = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 20;

    private final Opener opener;
    private volatile @Nullable PipeChannel channel;
    private volatile boolean closed;

    /// Opens the pipe; where all its instances are busy it fails and is tried again.
    interface Opener {
        PipeChannel open() throws IOException;
    }

    /// Reads and writes that wait in the background, one of each at a time.
    interface PipeChannel extends AutoCloseable {
        /// @return the count of bytes; less than one at the end
        Future<Integer> read(ByteBuffer target);

        Future<Integer> write(ByteBuffer source);

        boolean isOpen();

        @Override
        void close() throws IOException;
    }

    PipeDuplex(Opener opener) {
        this.opener = opener;
    }

    @Override
    public void connect() throws IOException {
        var opened = open();
        channel = opened;
        if (closed) {
            opened.close();
            throw new IOException("closed");
        }
    }

    @Override
    public InputStream in() throws IOException {
        return new Input(connected());
    }

    @Override
    public OutputStream out() throws IOException {
        return new Output(connected());
    }

    /// See above: the engine is not told.
    @Override
    public void finishOutput() {}

    /// A look would take the next byte; the caller tries again when it turns out to be dead.
    @Override
    public boolean looksAlive() {
        var opened = channel;
        return opened != null && opened.isOpen();
    }

    @Override
    public void close() {
        closed = true;
        var opened = channel;
        if (opened != null) {
            Closing.ignoring(opened::close);
        }
    }

    /// Which error says that a pipe is busy depends on the language of Windows: any but those that are
    /// known is tried again.
    private PipeChannel open() throws IOException {
        long start = System.nanoTime();
        while (true) {
            try {
                return opener.open();
            } catch (NoSuchFileException | AccessDeniedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (closed || System.nanoTime() - start > BUSY.toNanos()) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private PipeChannel connected() throws IOException {
        var opened = channel;
        if (opened == null) {
            throw new IOException("not connected");
        }
        return opened;
    }

    private int await(Future<Integer> transfer) throws IOException {
        try {
            return transfer.get();
        } catch (InterruptedException e) {
            close();
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw new IOException(
                    String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e);
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        var interrupted = new InterruptedIOException("interrupted");
        interrupted.initCause(e);
        return interrupted;
    }

    private final class Input extends BulkInput {
        private final PipeChannel pipe;

        Input(PipeChannel pipe) {
            this.pipe = pipe;
        }

        /// A pipe whose other side has gone fails, in the words of Windows' language: that is how it ends.
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            try {
                int count = await(pipe.read(ByteBuffer.wrap(bytes, offset, length)));
                return count < 1 ? -1 : count;
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                if (closed) {
                    throw e;
                }
                return -1;
            }
        }
    }

    private final class Output extends BulkOutput {
        private final PipeChannel pipe;

        Output(PipeChannel pipe) {
            this.pipe = pipe;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            var buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                await(pipe.write(buffer));
            }
        }
    }
}
