package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.spec.Cpu;
import io.quayside.engine.spec.Memory;
import io.quayside.engine.spec.RestartPolicy;
import org.jspecify.annotations.Nullable;

/// Changes the limits and the restart policy of a container, running or not. What has its default in the records (0,
/// empty, null) stays as it is: an engine cannot take a limit away, only raise it.
///
/// @param blkioWeight 10 to 1000; 0 leaves it
/// @param pids −1 for no limit; null leaves it
/// @param restart null leaves it
public record UpdateContainer(
        ContainerRef container,
        Cpu cpu,
        Memory memory,
        int blkioWeight,
        @Nullable Long pids,
        @Nullable RestartPolicy restart)
        implements ContainerAction {
    /// Changes nothing but the restart policy.
    public UpdateContainer(ContainerRef container, RestartPolicy restart) {
        this(container, Cpu.UNLIMITED, Memory.UNLIMITED, 0, null, restart);
    }

    /// @throws IllegalArgumentException for a change of what engines fix at creation
    public UpdateContainer {
        if (memory.swappiness() != null || memory.oomKillDisabled() || memory.oomScore() != 0) {
            throw new IllegalArgumentException("Swappiness and the OOM killer are chosen when a container is made.");
        }
    }

    @Override
    public CommandLine command() {
        var flags = new FlagWriter(CommandLine.docker("update"));
        LimitFlags.add(flags, cpu, memory);
        return flags.number("--blkio-weight", blkioWeight)
                .exactly("--pids-limit", pids)
                .exactly("--restart", restart)
                .line()
                .and(container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(Effect.changes(ObjectKind.CONTAINER, container.name()));
    }
}
