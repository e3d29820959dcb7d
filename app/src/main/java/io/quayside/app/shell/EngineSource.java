package io.quayside.app.shell;

import io.quayside.engine.Engine;
import io.quayside.engine.Finding;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.setup.Machine;
import io.quayside.engine.vm.VmBackend;
import java.time.Duration;
import java.util.List;

/// Where engines come from. Calls block and are made for virtual threads.
public interface EngineSource {
    /// Every endpoint at which an engine may be, the likeliest first.
    List<Candidate> candidates();

    /// Asks who is there.
    Finding probe(Candidate candidate, Duration deadline);

    /// Begins to watch it; returns at once, whether it answers or not.
    Engine connect(Candidate candidate);

    /// What this machine is, for one that has no engine yet.
    Machine machine();

    /// The ways to run Quayside's own virtual machine here, the recommended one first; returns at once.
    List<VmBackend> virtualMachines();
}
