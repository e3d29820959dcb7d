package io.quayside.engine.terminal;

import io.quayside.engine.docker.ProcessStream;
import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Carries input to a program, on a virtual thread, in its order.
final class InputQueue {
    private static final int MOST = 1 << 20;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int size;
    private boolean ending;
    private boolean closed;

    /// Blocks while too much waits.
    synchronized void put(byte[] bytes) {
        while (size > MOST && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (!closed && !ending && bytes.length > 0) {
            waiting.add(bytes.clone());
            size += bytes.length;
            notifyAll();
        }
    }

    /// After what waits comes the end.
    synchronized void end() {
        ending = true;
        notifyAll();
    }

    /// Forgets what waits.
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    /// Runs until the end was sent, the queue is closed, or the program takes no more.
    void carryTo(ProcessStream stream) {
        try (var input = stream.input()) {
            for (var bytes = take(); bytes.length > 0; bytes = take()) {
                input.write(bytes);
            }
        } catch (IOException | EngineException | InterruptedException e) {
            // Who reads the output learns why.
            close();
        }
    }

    /// @return empty at the end
    private synchronized byte[] take() throws InterruptedException {
        while (waiting.isEmpty() && !ending) {
            if (closed) {
                throw new InterruptedException();
            }
            wait();
        }
        var bytes = waiting.poll();
        if (bytes == null) {
            return new byte[0];
        }
        size -= bytes.length;
        notifyAll();
        return bytes;
    }
}
