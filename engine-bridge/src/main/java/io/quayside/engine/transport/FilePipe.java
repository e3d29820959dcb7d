package io.quayside.engine.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Future;

/// A named pipe of Windows as the JDK opens it: as a file whose position means nothing.
///
/// @param file the pipe, open for both directions
record FilePipe(AsynchronousFileChannel file) implements PipeDuplex.PipeChannel {
    /// @param name without the folder that all pipes are in
    static FilePipe open(String name) throws IOException {
        return new FilePipe(AsynchronousFileChannel.open(
                Path.of("\\\\.\\pipe\\" + name), StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    @Override
    public Future<Integer> read(ByteBuffer target) {
        return file.read(target, 0);
    }

    @Override
    public Future<Integer> write(ByteBuffer source) {
        return file.write(source, 0);
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
