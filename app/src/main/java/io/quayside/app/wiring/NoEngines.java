package io.quayside.app.wiring;

import io.quayside.app.shell.EngineSource;
import io.quayside.engine.Engine;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineInfo;
import java.time.Duration;
import java.util.List;

/// Stands in until engines can be found.
final class NoEngines implements EngineSource {
    @Override
    public List<Candidate> candidates() {
        return List.of();
    }

    @Override
    public EngineInfo probe(Candidate candidate, Duration deadline) {
        throw new Unreachable(Unreachable.Obstacle.UNSUPPORTED, "Nothing can be reached yet.", "", null);
    }

    @Override
    public Engine connect(Candidate candidate) {
        throw new UnsupportedOperationException(candidate.toString());
    }
}
