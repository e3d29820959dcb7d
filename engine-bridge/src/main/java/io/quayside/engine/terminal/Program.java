package io.quayside.engine.terminal;

import io.quayside.engine.docker.ProcessStream;
import java.time.Duration;

/// What a session is about: a program that was started in a container, or the container's own.
interface Program {
    /// Opens its input and output; blocks.
    ProcessStream open();

    boolean hasTerminal();

    /// Blocks; fails when the program is gone or does not run yet.
    void resize(TerminalSize size);

    /// Finds out why the engine has ended the output; may wait for the exit code.
    ///
    /// @param words what the output was, where it was short: engines put there why they could not start a
    ///     program
    SessionEnd afterOutput(String words) throws InterruptedException;

    /// After this side has closed: ends what has to end with the session.
    ///
    /// @return whether the program still runs
    boolean end(Duration limit) throws InterruptedException;
}
