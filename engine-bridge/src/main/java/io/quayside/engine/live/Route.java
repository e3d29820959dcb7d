package io.quayside.engine.live;

import io.quayside.engine.docker.DockerApi;
import java.time.Duration;

/// The way to one engine, which can be taken again and again.
public interface Route {
    /// Sets out for the engine; asks nobody yet.
    Journey newJourney();

    /// Something that changes when an engine comes (back) to this place, such as its socket's file; found out without
    /// asking it. Compared by `equals`.
    Object sign();

    /// One connection with everything that goes over it.
    interface Journey extends AutoCloseable {
        /// @param deadline for each question
        /// @throws io.quayside.engine.model.EngineException when nobody answers, or nobody whom Quayside
        /// understands
        DockerApi connect(Duration deadline);

        /// Ends everything under way, from any thread.
        @Override
        void close();
    }
}
