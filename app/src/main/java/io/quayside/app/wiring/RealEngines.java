package io.quayside.app.wiring;

import io.quayside.app.shell.EngineSource;
import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.Finding;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.setup.Machine;
import io.quayside.engine.vm.VmBackend;
import java.time.Duration;
import java.util.List;

/// The engines around this process, or around a test.
public record RealEngines(Engines engines) implements EngineSource {
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
