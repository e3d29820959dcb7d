package io.quayside.engine.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import org.jspecify.annotations.Nullable;

/// A channel through the standard input and output of a process, which lives as long as the channel.
///
/// Reading a process's pipe can neither be interrupted nor closed, and keeps an operating system's thread
/// busy. Two threads of their own carry the bytes between the process and pipes that can be; next to a
/// process, they cost little.
final class ProcessDuplex implements Duplex {
    private static final int BUFFER = 32 * 1024;

    private final RunningProgram program;
    private final Pipe toProgram;
    private final Pipe fromProgram;
    private volatile boolean answered;

    /// Starts nothing yet.
    ProcessDuplex(RunningProgram program) throws IOException {
        this.program = program;
        this.toProgram = Pipe.open();
        this.fromProgram = Pipe.open();
    }

    @Override
    public void connect() throws IOException {
        var process = program.start();
        carry("to " + program, () -> carryIn(process.getOutputStream()));
        carry("from " + program, () -> carryOut(process.getInputStream()));
    }

    /// An end before the first byte is a failure with the program's own words; so is one that the program
    /// calls one.
    @Override
    public InputStream in() {
        return new ProgramOutput(Channels.newInputStream(fromProgram.source()));
    }

    @Override
    public OutputStream out() {
        return new ProgramInput(Channels.newOutputStream(toProgram.sink()));
    }

    @Override
    public void finishOutput() throws IOException {
        toProgram.sink().close();
    }

    @Override
    public boolean looksAlive() {
        return program.isAlive();
    }

    @Override
    public void close() {
        program.close();
        Closing.quietly(toProgram.sink());
        Closing.quietly(fromProgram.source());
        // The threads close the other ends; before the start there are none.
        if (!program.wasStarted()) {
            Closing.quietly(toProgram.source());
            Closing.quietly(fromProgram.sink());
        }
    }

    private void carryIn(OutputStream input) throws IOException {
        try (var source = toProgram.source();
                input) {
            var buffer = ByteBuffer.allocate(BUFFER);
            while (source.read(buffer.clear()) >= 0) {
                input.write(buffer.array(), 0, buffer.position());
                input.flush();
            }
        }
    }

    private void carryOut(InputStream output) throws IOException {
        try (var sink = fromProgram.sink();
                output) {
            var bytes = new byte[BUFFER];
            for (int count = output.read(bytes); count >= 0; count = output.read(bytes)) {
                var buffer = ByteBuffer.wrap(bytes, 0, count);
                while (buffer.hasRemaining()) {
                    sink.write(buffer);
                }
            }
        }
    }

    private static void carry(String name, Closing.Work work) {
        Thread.ofPlatform().daemon().name(name).start(() -> Closing.ignoring(work));
    }

    private final class ProgramOutput extends BulkInput {
        private final InputStream stream;

        ProgramOutput(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = stream.read(bytes, offset, length);
            if (count > 0) {
                answered = true;
            } else if (count < 0) {
                var failure = program.failure(answered);
                if (failure != null) {
                    throw failure;
                }
            }
            return count;
        }
    }

    private final class ProgramInput extends BulkOutput {
        private final OutputStream stream;

        ProgramInput(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                stream.write(bytes, offset, length);
            } catch (IOException e) {
                @Nullable IOException failure = program.isClosed() ? null : program.failure(answered);
                throw failure == null ? e : failure;
            }
        }
    }
}
