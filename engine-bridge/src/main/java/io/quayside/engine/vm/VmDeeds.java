package io.quayside.engine.vm;

import io.quayside.engine.model.EngineException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// What is done to a VM that has a folder: one deed at a time, and of one Quayside, whose lock on the folder is kept
/// for
/// as long as the VM runs. Thread-safe.
public final class VmDeeds {
    private final VmFolder folder;
    private final BooleanSupplier runs;
    private final ReentrantLock turn = new ReentrantLock(true);

    /// @param runs whether the VM runs, as far as this Quayside knows
    public VmDeeds(VmFolder folder, BooleanSupplier runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /// Waits for its turn, then does it.
    ///
    /// @throws EngineException.Local when another Quayside has the VM
    /// @throws EngineException.Cancelled when the thread was interrupted before its turn came
    public void alone(Runnable deed) {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Cancelled("The VM was left alone.");
        }
        try {
            folder.take();
            deed.run();
        } finally {
            if (!runs.getAsBoolean()) {
                folder.close();
            }
            turn.unlock();
        }
    }

    /// Makes the folder and what else there is, for a VM that is not there yet.
    ///
    /// @throws EngineException.Local when there is one
    public void create(VmSettings settings, Runnable make) {
        alone(() -> {
            if (folder.isMade()) {
                throw new EngineException.Local(
                        "There is a VM in " + folder.path() + " already.", "Change it, or remove it first.", null);
            }
            make.run();
            folder.settings().write(settings);
        });
    }

    public Optional<VmSettings> settings() {
        return folder.isMade() ? folder.settings().read() : Optional.empty();
    }

    /// @throws EngineException.Local when there is no VM
    public VmSettings required() {
        return settings()
                .orElseThrow(() ->
                        new EngineException.Local("There is no VM in " + folder.path() + ".", "Make one first.", null));
    }

    /// Does what a VM that runs would not survive.
    ///
    /// @throws EngineException.Local when there is no VM, or it runs
    public void atRest(Runnable deed) {
        atRest(() -> false, deed);
    }

    /// As [#atRest(Runnable)], for a VM that may run without this Quayside.
    ///
    /// @param stillThere whether it does
    /// @throws EngineException.Local when there is no VM, or it runs
    public void atRest(BooleanSupplier stillThere, Runnable deed) {
        alone(() -> {
            required();
            if (runs.getAsBoolean() || stillThere.getAsBoolean()) {
                throw new EngineException.Local("The VM runs.", "Stop it first.", null);
            }
            deed.run();
        });
    }
}
