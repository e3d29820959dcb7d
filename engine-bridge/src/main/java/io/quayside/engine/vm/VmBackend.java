package io.quayside.engine.vm;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One virtual machine of Quayside's that holds a container engine, run by what this machine has for it.
///
/// Calls block and are made for virtual threads; an interrupt ends them. What goes wrong is an
/// [io.quayside.engine.model.EngineException] with what to do next. What a backend cannot do is not among its
/// [#features()], and is refused with a sentence.
public interface VmBackend extends AutoCloseable {
    /// What runs it.
    VmKind kind();

    /// What this backend can do beyond making, starting, stopping and removing.
    Set<VmFeature> features();

    /// Whether it can run here, and what is in the way. May start short programs, each with a time-out.
    Availability availability();

    /// What is the case now. Whether it runs is what its engine says to a ping, not whether there is a process.
    VmState state();

    /// As it was made or changed last; empty when there is none.
    Optional<VmSettings> settings();

    /// Makes it; it is not started.
    void create(VmSettings settings);

    /// Starts it, and returns once its engine answers. Does nothing more than that when it runs already.
    ///
    /// @param steps hears each step when it begins, on the caller's thread
    /// @throws io.quayside.engine.model.EngineException.NotStarted with the step, the last lines and the remedy
    void start(Consumer<VmStep> steps);

    /// Takes up a VM that runs already, as after Quayside was killed: its socket and its published ports are served
    /// from
    /// here again.
    ///
    /// @return whether there is one
    boolean attach();

    /// Stops its containers and it; what does not end in time is ended.
    void stop(Duration grace);

    default void restart(Duration grace, Consumer<VmStep> steps) {
        stop(grace);
        start(steps);
    }

    /// Other settings, which count from the next start on. A disk can only grow.
    void change(VmSettings settings);

    /// What [#reset] and [#remove] would destroy, as sentences for the question that comes before.
    List<String> lostByReset();

    /// Stops it and makes it blank: all its containers, images and volumes are gone.
    void reset();

    /// Stops it and removes all that belongs to it.
    void remove();

    /// Writes everything that the engine holds to a file from which [#restore] brings it back. The VM must not run.
    default void backup(Path target) {
        throw refused("backups");
    }

    /// Replaces everything that the engine holds by a backup. The VM must not run.
    default void restore(Path backup) {
        throw refused("backups");
    }

    /// Newest last.
    default List<VmSnapshot> snapshots() {
        return List.of();
    }

    /// Keeps the disk as it is now under a name. The VM must not run.
    default void takeSnapshot(String name) {
        throw refused("snapshots");
    }

    /// Goes back to a snapshot; what came after it is gone. The VM must not run.
    default void returnTo(String snapshot) {
        throw refused("snapshots");
    }

    default void deleteSnapshot(String snapshot) {
        throw refused("snapshots");
    }

    private EngineException.Local refused(String what) {
        return new EngineException.Local(
                "A VM of " + kind().label() + " has no " + what + " here.",
                "Copy what matters out of its volumes, or use " + kind().label() + "'s own means.",
                null);
    }

    /// Where its engine is, also while it does not run.
    Endpoint endpoint();

    /// The ports of containers that this machine should be reached at, and which of them could not be opened; none
    /// where what runs the VM sees to it by itself.
    default List<PublishedPort> ports() {
        return List.of();
    }

    /// Ends what this process does for it. The VM itself runs on unless its settings say that it stops with Quayside.
    @Override
    void close();
}
