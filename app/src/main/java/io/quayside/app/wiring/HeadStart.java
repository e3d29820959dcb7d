package io.quayside.app.wiring;

import io.quayside.app.shell.EngineSource;
import io.quayside.engine.Engine;
import io.quayside.engine.Finding;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.setup.Machine;
import io.quayside.engine.vm.VmBackend;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Connects to the engine that the command line names before there is a window to show it: it answers while the
/// toolkit starts, and the first frame has its containers.
public final class HeadStart implements EngineSource {
    private final EngineSource engines;
    private final AtomicReference<@Nullable Engine> ahead;

    private HeadStart(EngineSource engines, @Nullable Engine ahead) {
        this.engines = engines;
        this.ahead = new AtomicReference<>(ahead);
    }

    /// Begins at once.
    ///
    /// @param asked the engine of the command line; null when it names none
    public static HeadStart with(EngineSource engines, @Nullable Candidate asked) {
        return new HeadStart(engines, asked == null ? null : engines.connect(asked));
    }

    @Override
    public List<Candidate> candidates() {
        return engines.candidates();
    }

    @Override
    public Finding probe(Candidate candidate, Duration deadline) {
        return engines.probe(candidate, deadline);
    }

    @Override
    public Engine connect(Candidate candidate) {
        var ready = ahead.getAndSet(null);
        if (ready == null) {
            return engines.connect(candidate);
        }
        if (ready.candidate().equals(candidate)) {
            return ready;
        }
        Thread.ofVirtual().name("leaving " + ready.candidate().endpoint()).start(ready::close);
        return engines.connect(candidate);
    }

    @Override
    public Machine machine() {
        return engines.machine();
    }

    @Override
    public List<VmBackend> virtualMachines() {
        return engines.virtualMachines();
    }
}
