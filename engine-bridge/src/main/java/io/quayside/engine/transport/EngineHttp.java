package io.quayside.engine.transport;

import com.github.dockerjava.transport.DockerHttpClient;
import java.time.Duration;

/// HTTP/1.1 to one engine, over whatever channel its endpoint has. Thread-safe; calls block and are made for virtual
/// threads: an interrupt ends them within milliseconds, before and after the engine has answered.
///
/// Failures are [io.quayside.engine.model.EngineException]s; a status other than 2xx is not a failure here.
public interface EngineHttp extends DockerHttpClient {
    /// As [#execute(Request, Duration)], without a bound once connected: for streams.
    @Override
    Response execute(Request request);

    /// @param deadline until the answer's head has arrived and, unless the caller reads on, for every further read; an
    ///     engine that stays silent longer ends in `Unreachable(SILENT)`
    Response execute(Request request, Duration deadline);

    /// Ends everything under way.
    @Override
    void close();
}
