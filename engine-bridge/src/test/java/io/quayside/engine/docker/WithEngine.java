package io.quayside.engine.docker;

import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tests with the engine that all share and a connection of their own to it; they leave no container behind.
@ExtendWith(EngineExtension.class)
abstract class WithEngine {
    TestEngine engine;
    Connected connected;

    @BeforeEach
    final void connect(TestEngine engine) {
        this.engine = engine;
        this.connected = Connected.to(engine.socket());
    }

    @AfterEach
    final void clean() {
        connected.close();
        engine.removeAllContainers();
    }
}
