package io.quayside.engine.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One conversation with an engine on another host. The first one finds out how that host's engine can be
/// spoken to, so that a login that fails is told as such, and in its own time.
final class SshDuplex implements Duplex {
    private final SshRoute route;
    private @Nullable AutoCloseable atWork;
    private volatile @Nullable Duplex inner;
    private boolean closed;

    SshDuplex(SshRoute route) {
        this.route = route;
    }

    @Override
    public void connect() throws IOException {
        if (!route.isKnown()) {
            find();
        }
        var here = route.isSocket() ? route.socketHere() : null;
        var duplex = here == null
                ? new ProcessDuplex(route.run(route.line().dialStdio()))
                : ChannelDuplex.unix(UnixDomainSocketAddress.of(here));
        working(duplex);
        duplex.connect();
        inner = duplex;
    }

    @Override
    public InputStream in() throws IOException {
        return connected().in();
    }

    @Override
    public OutputStream out() throws IOException {
        return connected().out();
    }

    @Override
    public void finishOutput() throws IOException {
        connected().finishOutput();
    }

    @Override
    public boolean looksAlive() {
        var duplex = inner;
        return duplex != null && duplex.looksAlive();
    }

    @Override
    public void close() {
        AutoCloseable last;
        synchronized (this) {
            closed = true;
            last = atWork;
        }
        end(last);
    }

    /// A conversation that ends at once shows whether there can be one; it leaves the shared connection
    /// behind.
    private void find() throws IOException {
        var failure = run(route.line().dialStdio());
        if (failure == null) {
            route.known(false);
        } else if (failure.status() == SshFailure.NO_SUCH_PROGRAM) {
            carrySocket(failure);
        } else {
            throw failure;
        }
    }

    private void carrySocket(SshFailure noDocker) throws IOException {
        var here = route.socketHere();
        if (here == null || run(route.line().forward(here)) != null) {
            throw noDocker;
        }
        route.known(true);
    }

    private @Nullable SshFailure run(List<String> line) throws IOException {
        try (var program = route.run(line)) {
            working(program);
            return program.run();
        }
    }

    /// From now on this is what ends when this conversation does.
    private void working(AutoCloseable work) throws IOException {
        synchronized (this) {
            atWork = work;
            if (!closed) {
                return;
            }
        }
        end(work);
        throw new IOException("closed");
    }

    private static void end(@Nullable AutoCloseable work) {
        switch (work) {
            case Duplex duplex -> duplex.close();
            case RunningProgram program -> program.close();
            case null, default -> {
                // Nothing has begun.
            }
        }
    }

    private Duplex connected() throws IOException {
        var duplex = inner;
        if (duplex == null) {
            throw new IOException("not connected");
        }
        return duplex;
    }
}
