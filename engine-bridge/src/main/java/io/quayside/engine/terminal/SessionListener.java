package io.quayside.engine.terminal;

/// Hears what comes from a session, on the session's own thread; while it is busy, the program that writes
/// waits.
public interface SessionListener {
    /// Some bytes of the program's output; the array is the listener's.
    ///
    /// @param error whether the program wrote them to standard error; never so in a terminal
    void output(byte[] bytes, boolean error);

    /// Called once, after the last output.
    void ended(SessionEnd end);
}
