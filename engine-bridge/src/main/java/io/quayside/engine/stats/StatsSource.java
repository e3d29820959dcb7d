package io.quayside.engine.stats;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.model.StatsSample;
import java.util.List;
import java.util.Set;

/// A way to learn what containers use. Called once a second on one thread.
interface StatsSource extends AutoCloseable {
    /// @param ids the containers to read now
    /// @return what was read since the last call; nothing of containers that do not run
    /// @throws io.quayside.engine.model.EngineException when the engine cannot be asked
    List<StatsSample> collect(DockerApi api, Set<String> ids) throws InterruptedException;

    /// Ends what goes on; it may be used again.
    @Override
    void close();
}
