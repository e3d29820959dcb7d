package io.quayside.engine.action;

import io.quayside.engine.spec.Cpu;
import io.quayside.engine.spec.Limits;
import io.quayside.engine.spec.Memory;
import io.quayside.engine.spec.RunSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What it takes to make of a container what somebody wants it to be: as little as possible.
///
/// @param actions one after the other; empty when it is so already
public record EditPlan(Kind kind, List<ContainerAction> actions) {
    public EditPlan {
        actions = List.copyOf(actions);
    }

    public enum Kind {
        /// It is so already.
        NOTHING,
        /// The container stays, and goes on running.
        LIVE,
        /// Another one takes its place.
        REPLACE
    }

    /// @param before as it is
    /// @param after as it shall be
    /// @param running whether it runs
    /// @param withVolumes see [ReplaceContainer]
    /// @param updatable whether the engine changes limits of a container that is there
    public static EditPlan of(
            ContainerRef container,
            RunSpec before,
            RunSpec after,
            boolean running,
            boolean withVolumes,
            boolean updatable) {
        if (after.equals(before)) {
            return new EditPlan(Kind.NOTHING, List.of());
        }
        var live = live(container, before, after, updatable);
        return live.map(actions -> new EditPlan(Kind.LIVE, actions))
                .orElseGet(() -> new EditPlan(
                        Kind.REPLACE,
                        List.of(new ReplaceContainer(
                                container, after, running, withVolumes, ReplaceContainer.USUAL_PATIENCE))));
    }

    /// Empty when something differs that engines fix when a container is made.
    private static Optional<List<ContainerAction>> live(
            ContainerRef container, RunSpec before, RunSpec after, boolean updatable) {
        var same = before.with(it -> it.name(after.name())
                .lifecycle(life -> life.withRestart(after.lifecycle().restart()))
                .limits(limits -> updated(limits, after.limits())));
        if (!same.equals(after) || before.lifecycle().autoRemove()) {
            return Optional.empty();
        }
        var update = update(container, before, after);
        var actions = new ArrayList<ContainerAction>();
        if (changes(update)) {
            if (!updatable) {
                return Optional.empty();
            }
            actions.add(update);
        }
        if (!before.name().equals(after.name())) {
            actions.add(new RenameContainer(container, after.name()));
        }
        // A limit that is taken away cannot be said in an update.
        return isSaid(before.limits(), after.limits()) ? Optional.of(actions) : Optional.empty();
    }

    private static Limits updated(Limits before, Limits after) {
        var memory = after.memory();
        return before.withCpu(ignored -> after.cpu())
                .withPids(after.pids())
                .withBlockIo(blocks -> blocks.withWeight(after.blockIo().weight()))
                .withMemory(old -> old.withLimit(memory.limit())
                        .withReservation(memory.reservation())
                        .withMemoryAndSwap(memory.withSwap())
                        .withKernel(memory.kernel()));
    }

    private static UpdateContainer update(ContainerRef container, RunSpec before, RunSpec after) {
        var old = before.limits();
        var fresh = after.limits();
        var restart = after.lifecycle().restart();
        return new UpdateContainer(
                container,
                cpu(old.cpu(), fresh.cpu()),
                memory(old.memory(), fresh.memory()),
                old.blockIo().weight() == fresh.blockIo().weight()
                        ? 0
                        : fresh.blockIo().weight(),
                Objects.equals(old.pids(), fresh.pids())
                        ? null
                        : fresh.pids() == null ? Long.valueOf(-1) : fresh.pids(),
                restart.equals(before.lifecycle().restart()) ? null : restart);
    }

    private static Cpu cpu(Cpu old, Cpu fresh) {
        return new Cpu(
                old.nanos() == fresh.nanos() ? 0 : fresh.nanos(),
                old.shares() == fresh.shares() ? 0 : fresh.shares(),
                old.period() == fresh.period() ? 0 : fresh.period(),
                old.quota() == fresh.quota() ? 0 : fresh.quota(),
                old.realtimePeriod() == fresh.realtimePeriod() ? 0 : fresh.realtimePeriod(),
                old.realtimeRuntime() == fresh.realtimeRuntime() ? 0 : fresh.realtimeRuntime(),
                old.processors().equals(fresh.processors()) ? "" : fresh.processors(),
                old.memoryNodes().equals(fresh.memoryNodes()) ? "" : fresh.memoryNodes());
    }

    private static Memory memory(Memory old, Memory fresh) {
        var limit = old.limit() == fresh.limit() ? 0 : fresh.limit();
        var swap = old.withSwap() == fresh.withSwap() ? 0 : fresh.withSwap();
        // An engine has noted twice the memory for both, and refuses more memory than that.
        if (limit != 0 && fresh.withSwap() == 0) {
            swap = 2 * limit;
        }
        return Memory.UNLIMITED
                .withLimit(limit)
                .withReservation(old.reservation() == fresh.reservation() ? 0 : fresh.reservation())
                .withMemoryAndSwap(swap)
                .withKernel(old.kernel() == fresh.kernel() ? 0 : fresh.kernel());
    }

    private static boolean changes(UpdateContainer update) {
        return !update.cpu().equals(Cpu.UNLIMITED)
                || !update.memory().equals(Memory.UNLIMITED)
                || update.blkioWeight() != 0
                || update.pids() != null
                || update.restart() != null;
    }

    private static boolean isSaid(Limits before, Limits after) {
        var old = before.cpu();
        var fresh = after.cpu();
        var memory = before.memory();
        var wanted = after.memory();
        return isSaid(old.nanos(), fresh.nanos())
                && isSaid(old.shares(), fresh.shares())
                && isSaid(old.period(), fresh.period())
                && isSaid(old.quota(), fresh.quota())
                && isSaid(old.realtimePeriod(), fresh.realtimePeriod())
                && isSaid(old.realtimeRuntime(), fresh.realtimeRuntime())
                && isSaid(old.processors().length(), fresh.processors().length())
                && isSaid(old.memoryNodes().length(), fresh.memoryNodes().length())
                && isSaid(memory.limit(), wanted.limit())
                && isSaid(memory.reservation(), wanted.reservation())
                && isSaid(memory.withSwap(), wanted.withSwap())
                && isSaid(memory.kernel(), wanted.kernel())
                && isSaid(before.blockIo().weight(), after.blockIo().weight());
    }

    private static boolean isSaid(long before, long after) {
        return after != 0 || before == 0;
    }
}
