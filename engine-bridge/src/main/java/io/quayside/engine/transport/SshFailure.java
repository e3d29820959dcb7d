package io.quayside.engine.transport;

import java.io.IOException;

/// `ssh` ended, or never began, and the conversation with it.
final class SshFailure extends IOException {
    /// The exit status of ssh itself, for whatever went wrong on the way to the host.
    static final int SSH = 255;
    /// What shells say when there is no such program on that host.
    static final int NO_SUCH_PROGRAM = 127;
    /// There is no `ssh` on this machine.
    static final int NO_SSH = -1;

    private final int status;

    /// @param words what was said on standard error, its last lines; may be empty
    SshFailure(int status, String words) {
        super(words);
        this.status = status;
    }

    int status() {
        return status;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
