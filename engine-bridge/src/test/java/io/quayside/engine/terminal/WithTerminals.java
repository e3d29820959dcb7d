package io.quayside.engine.terminal;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tests with terminals in containers of the engine that all share; they leave no container behind.
@ExtendWith(EngineExtension.class)
abstract class WithTerminals {
    static final Duration SOON = Duration.ofSeconds(10);

    final Recording said = new Recording();
    TestEngine engine;
    ChannelHttp http;
    Terminals terminals;

    @BeforeEach
    final void connect(TestEngine engine) {
        this.engine = engine;
        http = new ChannelHttp(new Endpoint.Unix(engine.socket()));
        var api = DockerApi.connect(http, SOON);
        terminals = new Terminals(() -> api);
    }

    @AfterEach
    final void close() {
        terminals.close();
        http.close();
        engine.removeAllContainers();
    }
}
