package io.quayside.app.shell;

import io.quayside.engine.endpoint.Endpoint;

/// Asks a person whether an engine may be used in spite of a danger.
@FunctionalInterface
public interface Consent {
    /// Asks whether it may be used without TLS; returns at once.
    ///
    /// @param agreed called when the person says yes
    void ask(Endpoint.Tcp endpoint, Runnable agreed);
}
