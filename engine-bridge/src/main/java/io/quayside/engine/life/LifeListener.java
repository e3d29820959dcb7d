package io.quayside.engine.life;

import io.quayside.engine.model.ContainerEvent;
import io.quayside.engine.model.EngineException;
import java.util.List;

/// Gets what happens to a container. Called on one thread.
public interface LifeListener {
    /// What had happened before somebody looked, as far as the engine remembers, the oldest first. Comes once the
    /// engine has been asked, and again whenever it had been lost: then what has happened since.
    void remembered(List<ContainerEvent> events);

    /// As it happens.
    void happened(ContainerEvent event);

    /// The engine cannot be asked for now. That is tried again.
    void interrupted(EngineException why);
}
