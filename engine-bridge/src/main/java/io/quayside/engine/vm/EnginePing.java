package io.quayside.engine.vm;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.transport.ChannelHttp;
import java.time.Duration;

/// Asks a VM's engine whether it is there: what a VM does is what its engine says.
public final class EnginePing {
    private EnginePing() {}

    /// Blocks until it has answered, refused, or let the time pass.
    ///
    /// @throws EngineException.Cancelled when the thread was interrupted
    public static boolean answers(Endpoint engine, Duration limit) {
        try (var http = new ChannelHttp(engine)) {
            DockerApi.connect(http, limit);
            return true;
        } catch (EngineException.Cancelled e) {
            throw e;
        } catch (EngineException e) {
            return false;
        }
    }
}
