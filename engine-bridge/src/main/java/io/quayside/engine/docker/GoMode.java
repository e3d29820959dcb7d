package io.quayside.engine.docker;

/// What Go calls the mode of a file, which engines send as it is.
final class GoMode {
    private static final long FOLDER = 1L << 31;
    private static final long LINK = 1L << 27;
    private static final long DEVICE = 1L << 26;
    private static final long PIPE = 1L << 25;
    private static final long SOCKET = 1L << 24;
    private static final long SET_USER = 1L << 23;
    private static final long SET_GROUP = 1L << 22;
    private static final long CHARACTERS = 1L << 21;
    private static final long STICKY = 1L << 20;

    private GoMode() {}

    /// As `stat` has it.
    static int unix(long go) {
        var mode = ((int) go & 0777) | kind(go);
        mode |= (go & SET_USER) != 0 ? 04000 : 0;
        mode |= (go & SET_GROUP) != 0 ? 02000 : 0;
        mode |= (go & STICKY) != 0 ? 01000 : 0;
        return mode;
    }

    private static int kind(long go) {
        if ((go & FOLDER) != 0) {
            return 0040000;
        }
        if ((go & LINK) != 0) {
            return 0120000;
        }
        if ((go & DEVICE) != 0) {
            return (go & CHARACTERS) != 0 ? 0020000 : 0060000;
        }
        if ((go & PIPE) != 0) {
            return 0010000;
        }
        return (go & SOCKET) != 0 ? 0140000 : 0100000;
    }
}
