package io.quayside.engine;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Discoveries;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.model.EngineInfo;
import io.quayside.engine.transport.ChannelHttp;
import java.time.Duration;
import java.util.List;

/// Where engines may be, and the way to them. Thread-safe.
public final class Engines {
    private final Surroundings surroundings;

    public Engines(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Where an engine may be, looked up anew: the first is the one that `docker` itself would use. Reads variables and
    /// files; asks no engine.
    public List<Candidate> candidates() {
        return Discoveries.look(surroundings);
    }

    /// Asks who is there; blocks.
    ///
    /// @param deadline for each of the few questions that it takes
    /// @throws io.quayside.engine.model.EngineException when nobody answers, or nobody whom Quayside understands
    public EngineInfo probe(Candidate candidate, Duration deadline) {
        try (var http = new ChannelHttp(candidate.endpoint())) {
            return DockerApi.connect(http, deadline).info();
        }
    }

    /// Begins to watch an engine, and returns at once: whether it can be reached is told by its views.
    public Engine connect(Candidate candidate) {
        return new ConnectedEngine(candidate);
    }
}
