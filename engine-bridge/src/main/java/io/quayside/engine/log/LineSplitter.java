package io.quayside.engine.log;

import io.quayside.engine.model.EngineKind;

/// Makes lines of what an engine sends for one container, with the time stamps taken off. One instance serves one
/// stream, on one thread.
interface LineSplitter {
    /// Docker hands on what a process writes in pieces of at most this many bytes: its `copier` reads into a buffer of
    /// 16 KiB and logs it when it is full or has a newline.
    int PIECE = 16 << 10;

    /// A line without a newline in sight is cut here, so that a container cannot fill Quayside's memory with one line.
    int LONGEST = 64 << 20;

    /// @param terminal whether the container has one
    static LineSplitter of(EngineKind kind, boolean terminal, LineSink sink) {
        if (terminal) {
            return new RawSplitter(sink);
        }
        boolean podman = kind == EngineKind.PODMAN;
        return new FramedSplitter(sink, podman ? FramedSplitter.Joining.BY_NEWLINE : FramedSplitter.Joining.BY_TIME);
    }

    void accept(byte[] bytes, int from, int length);

    /// The container's log is over: hands on a last line without newline. Not called when the connection broke off:
    /// what
    /// is incomplete then comes again.
    void end();
}
