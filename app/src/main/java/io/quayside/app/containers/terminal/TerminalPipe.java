package io.quayside.app.containers.terminal;

import com.techsenger.jeditermfx.core.TtyConnector;
import com.techsenger.jeditermfx.core.util.TermSize;
import io.quayside.engine.terminal.SessionEnd;
import io.quayside.engine.terminal.SessionListener;
import io.quayside.engine.terminal.TerminalSession;
import io.quayside.engine.terminal.TerminalSize;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Between a session with a program and the screen that shows it: bytes become characters here, and a program that
/// writes faster than the screen reads has to wait. Thread-safe.
final class TerminalPipe implements TtyConnector, SessionListener {
    /// As much as a screen takes in a few milliseconds: Ctrl-C is not felt late.
    private static final int ROOM = 64 * 1024;

    private final Consumer<SessionEnd> onEnd;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final StringBuilder waiting = new StringBuilder();
    private byte[] incomplete = new byte[0];
    private @Nullable TerminalSession session;
    private @Nullable TerminalSize size;
    private boolean over;

    /// @param onEnd called once, on a thread of the session
    TerminalPipe(Consumer<SessionEnd> onEnd) {
        this.onEnd = onEnd;
    }

    /// The session is open. Where nobody wants it any more, it is closed at once.
    synchronized void connect(TerminalSession opened) {
        session = opened;
        if (over && opened.end().isEmpty()) {
            opened.close();
        } else if (size != null) {
            opened.resize(size);
        }
    }

    @Override
    public synchronized void output(byte[] bytes, boolean error) {
        try {
            while (waiting.length() > ROOM && !over) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        waiting.append(decode(bytes));
        notifyAll();
    }

    private CharBuffer decode(byte[] bytes) {
        var input = ByteBuffer.allocate(incomplete.length + bytes.length);
        input.put(incomplete).put(bytes).flip();
        var chars = CharBuffer.allocate(input.remaining() + 1);
        decoder.decode(input, chars, false);
        incomplete = new byte[input.remaining()];
        input.get(incomplete);
        return chars.flip();
    }

    @Override
    public void ended(SessionEnd end) {
        finish();
        onEnd.accept(end);
    }

    private synchronized void finish() {
        over = true;
        notifyAll();
    }

    /// Blocks until there is something.
    ///
    /// @return -1 at the end
    @Override
    public synchronized int read(char[] buffer, int offset, int length) {
        try {
            while (waiting.isEmpty() && !over) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
        if (waiting.isEmpty()) {
            return -1;
        }
        var count = Math.min(length, waiting.length());
        waiting.getChars(0, count, buffer, offset);
        waiting.delete(0, count);
        notifyAll();
        return count;
    }

    @Override
    public void write(byte[] bytes) {
        var open = session();
        if (open != null) {
            open.write(bytes);
        }
    }

    @Override
    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized @Nullable TerminalSession session() {
        return session;
    }

    @Override
    public synchronized boolean isConnected() {
        return !over;
    }

    @Override
    public synchronized void resize(TermSize now) {
        size = new TerminalSize(Math.max(1, now.getColumns()), Math.max(1, now.getRows()));
        if (session != null) {
            session.resize(size);
        }
    }

    @Override
    public synchronized int waitFor() throws InterruptedException {
        while (!over) {
            wait();
        }
        return 0;
    }

    @Override
    public synchronized boolean ready() {
        return !waiting.isEmpty();
    }

    @Override
    public String getName() {
        return "container";
    }

    /// Ends the session, and with it the program.
    @Override
    public void close() {
        finish();
        var open = session();
        if (open != null) {
            open.close();
        }
    }
}
