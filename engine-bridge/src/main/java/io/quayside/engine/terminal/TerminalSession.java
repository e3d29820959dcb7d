package io.quayside.engine.terminal;

import java.time.Duration;
import java.util.Optional;

/// Input and output of a program in a container. Thread-safe. Nothing here blocks unless it says so; what
/// is asked of a session that is over does nothing.
public interface TerminalSession extends AutoCloseable {
    /// Whether the program has a terminal: [#resize] works, Ctrl-C is the byte 3, and standard error comes
    /// with the output.
    boolean hasTerminal();

    /// Sends input. Bytes go out in their order on a thread of the session; blocks only while more than a
    /// mebibyte waits for a program that does not read.
    void write(byte[] bytes);

    /// Tells the program that no more input comes (the end of a file); its output goes on. A program in a
    /// terminal takes the byte 4 (Ctrl-D) for that instead. A container that was made to keep its input
    /// open (`docker run --detach --interactive`) does not hear of it: the engine ends the session.
    void closeInput();

    /// Tells the terminal its new size. Of several in a row the last one counts.
    void resize(TerminalSize size);

    /// How it ended; empty as long as it goes on.
    Optional<SessionEnd> end();

    /// Blocks until it is over.
    ///
    /// @return how it ended; empty when it still went on after that time
    Optional<SessionEnd> awaitEnd(Duration limit) throws InterruptedException;

    /// Ends the session at once, and after it the program: see [Terminals#exec] and [Terminals#attach].
    /// Returns at once; [#awaitEnd] waits until the program is gone.
    @Override
    void close();
}
