package io.quayside.app.shell;

import io.quayside.engine.Engine;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.model.EngineInfo;
import java.time.Duration;
import java.util.List;

/// Where engines come from. Calls block and are made for virtual threads.
public interface EngineSource {
    /// Every endpoint at which an engine may be, the likeliest first.
    List<Candidate> candidates();

    /// Asks who is there.
    ///
    /// @throws io.quayside.engine.model.EngineException when nobody answers
    EngineInfo probe(Candidate candidate, Duration deadline);

    /// Begins to watch it; returns at once, whether it answers or not.
    Engine connect(Candidate candidate);
}
