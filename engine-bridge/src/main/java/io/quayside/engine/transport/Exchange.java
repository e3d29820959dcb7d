package io.quayside.engine.transport;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One answer on its way in. It gives the connection back as soon as the last byte was read, or ends it when it is
/// closed earlier.
final class Exchange extends InputStream implements EngineHttp.Upgraded {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Connection connection;
    private final ResponseHead head;
    private final Body body;
    private final boolean upgraded;
    private final boolean shared;
    private final Finish finish;
    private final AtomicBoolean finished = new AtomicBoolean();
    private volatile @Nullable Thread feeding;

    /// What becomes of the connection.
    interface Finish {
        void finished(Connection connection, boolean reusable);
    }

    Exchange(Connection connection, ResponseHead head, Request request, boolean hijack, Finish finish)
            throws IOException {
        this.connection = connection;
        this.head = head;
        this.finish = finish;
        this.upgraded = hijack && (head.status() == 101 || head.status() == 200);
        this.shared = request.method().equals("GET") && !hijack && head.persistent();
        this.body = body(request);
        var input = request.hijackedInput();
        if (upgraded && input != null) {
            feeding = Thread.startVirtualThread(() -> feed(input));
        }
        finishIfEnded();
    }

    private Body body(Request request) throws IOException {
        if (upgraded) {
            return new Body.UntilClose(connection.in());
        }
        boolean none = request.method().equals("HEAD") || head.status() == NO_CONTENT || head.status() == NOT_MODIFIED;
        return none ? Body.empty() : Body.of(head, connection.in());
    }

    @Override
    public int getStatusCode() {
        return head.status();
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return head.headers();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return head.first(name);
    }

    @Override
    public InputStream getBody() {
        return this;
    }

    @Override
    public boolean isUpgraded() {
        return upgraded;
    }

    @Override
    public OutputStream output() {
        if (!upgraded) {
            throw new IllegalStateException("The engine answered " + head.status() + " and did not upgrade");
        }
        return new UpgradedOutput(connection);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (body.ended() || length == 0) {
            return length == 0 ? 0 : -1;
        }
        int count = connection.talk(() -> body.read(bytes, offset, length));
        finishIfEnded();
        return count;
    }

    @Override
    public void close() {
        if (finished.compareAndSet(false, true)) {
            finish.finished(connection, false);
        }
        var feeder = feeding;
        if (feeder != null) {
            feeder.interrupt();
        }
    }

    private void finishIfEnded() {
        if (body.ended() && finished.compareAndSet(false, true)) {
            finish.finished(connection, shared);
        }
    }

    /// Carries what docker-java's caller types to the engine, and its end as well.
    private void feed(InputStream input) {
        try (var output = output()) {
            input.transferTo(output);
        } catch (IOException | EngineException e) {
            LOG.debug("The input of a hijacked connection ended", e);
        }
    }
}
