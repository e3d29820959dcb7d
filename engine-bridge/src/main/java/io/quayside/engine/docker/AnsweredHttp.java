package io.quayside.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import java.time.Duration;

/// Carries docker-java's requests for one action: at the version agreed on, with a deadline, and with an engine's
/// refusal
/// in our words before docker-java sees it.
record AnsweredHttp(Calls calls, String doing, Duration deadline) implements DockerHttpClient {
    @Override
    public Response execute(Request request) {
        var versioned = Request.builder()
                .from(request)
                .path(calls.prefix() + request.path())
                .build();
        return calls.open(doing, versioned, deadline);
    }

    /// The connection is the engine's, not this action's.
    @Override
    public void close() {}
}
