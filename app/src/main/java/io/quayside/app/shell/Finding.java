package io.quayside.app.shell;

import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineInfo;

/// A place where an engine may be, and what came of asking there.
public record Finding(Candidate candidate, Answer answer) {
    public sealed interface Answer {
        /// Asked, and still waiting.
        record Waiting() implements Answer {}

        record Engine(EngineInfo info) implements Answer {}

        record Nobody(EngineException why) implements Answer {}
    }

    public boolean isEngine() {
        return answer instanceof Answer.Engine;
    }
}
