package io.quayside.testkit;

import java.util.EnumMap;
import java.util.Map;

/// One engine of each release, shared by all tests of this JVM: started for the first that asks. A test leaves it as it
/// was found; one that kills or fills an engine starts its own ([EngineRelease#start]).
public final class EngineMatrix implements AutoCloseable {
    private final Map<EngineRelease, RealEngine> engines = new EnumMap<>(EngineRelease.class);

    EngineMatrix() {}

    /// @throws AssertionError that says why this engine cannot be had
    public synchronized RealEngine engine(EngineRelease release) {
        return engines.computeIfAbsent(release, EngineRelease::start);
    }

    @Override
    public synchronized void close() {
        engines.values().forEach(RealEngine::close);
    }
}
