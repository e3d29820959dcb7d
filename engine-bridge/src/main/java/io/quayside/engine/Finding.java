package io.quayside.engine;

import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineInfo;
import io.quayside.engine.model.Holdings;

/// A place where an engine may be, and what came of asking there.
public record Finding(Candidate candidate, Answer answer) {
    public sealed interface Answer {
        /// Asked, and still waiting.
        record Waiting() implements Answer {}

        /// There is one.
        ///
        /// @param holds when it was asked
        record Found(EngineInfo info, Holdings holds) implements Answer {}

        /// There is none, or none that can be used.
        ///
        /// @param why with what to do about it
        record Nobody(EngineException why) implements Answer {}
    }

    public boolean isEngine() {
        return answer instanceof Answer.Found;
    }
}
