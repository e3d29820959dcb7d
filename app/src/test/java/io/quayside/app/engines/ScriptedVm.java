package io.quayside.app.engines;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.Availability;
import io.quayside.engine.vm.VmBackend;
import io.quayside.engine.vm.VmFeature;
import io.quayside.engine.vm.VmKind;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmState;
import io.quayside.engine.vm.VmStep;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A VM that is played, for what is decided about one before it runs: real ones take half a minute to boot.
final class ScriptedVm implements VmBackend {
    /// What was done with it, in its order: "attach", "start", "close".
    private final List<String> deeds = new CopyOnWriteArrayList<>();

    private final CountDownLatch held = new CountDownLatch(1);
    private volatile @Nullable VmSettings settings;
    private volatile VmState state = new VmState.Absent();
    private volatile @Nullable EngineException refusal;
    private volatile boolean waits;

    /// One that was made, and is stopped.
    ScriptedVm(VmSettings settings) {
        this.settings = settings;
        this.state = new VmState.Stopped();
    }

    private ScriptedVm() {}

    /// None was made.
    static ScriptedVm absent() {
        return new ScriptedVm();
    }

    ScriptedVm running() {
        state = new VmState.Running("");
        return this;
    }

    /// Its start fails before the first step.
    ScriptedVm refusing(EngineException why) {
        refusal = why;
        return this;
    }

    /// Its start gets to the kernel and no further.
    ScriptedVm waiting() {
        waits = true;
        return this;
    }

    List<String> deeds() {
        return List.copyOf(deeds);
    }

    @Override
    public VmKind kind() {
        return VmKind.QEMU;
    }

    @Override
    public Set<VmFeature> features() {
        return EnumSet.noneOf(VmFeature.class);
    }

    @Override
    public Availability availability() {
        return Availability.yes("It is played.", List.of());
    }

    @Override
    public VmState state() {
        return state;
    }

    @Override
    public Optional<VmSettings> settings() {
        return Optional.ofNullable(settings);
    }

    @Override
    public void create(VmSettings wished) {
        settings = wished;
        state = new VmState.Stopped();
    }

    @Override
    public boolean attach() {
        deeds.add("attach");
        return state instanceof VmState.Running;
    }

    @Override
    public void start(Consumer<VmStep> steps) {
        deeds.add("start");
        var why = refusal;
        if (why != null) {
            throw why;
        }
        steps.accept(new VmStep("kernel", Duration.ofSeconds(2)));
        try {
            if (waits) {
                held.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Cancelled("The start of the VM was cancelled.");
        }
        steps.accept(new VmStep("engine", Duration.ofSeconds(9)));
        running();
    }

    @Override
    public void stop(Duration grace) {
        state = new VmState.Stopped();
    }

    @Override
    public void change(VmSettings wished) {
        settings = wished;
    }

    @Override
    public List<String> lostByReset() {
        return List.of();
    }

    @Override
    public void reset() {
        stop(Duration.ZERO);
    }

    @Override
    public void remove() {
        settings = null;
        state = new VmState.Absent();
    }

    @Override
    public Endpoint endpoint() {
        return new Endpoint.Unix(Path.of("/nowhere/engine.sock"));
    }

    @Override
    public void close() {
        deeds.add("close");
    }
}
