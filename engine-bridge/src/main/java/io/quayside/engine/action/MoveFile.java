package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.RawText;

/// Gives a file or folder another name, by the container's own `mv`: it has to run. Nothing that is there
/// already is replaced.
///
/// @param from in the container, absolute
/// @param to likewise
public record MoveFile(ContainerRef container, String from, String to) implements ContainerAction {
    /// @throws IllegalArgumentException unless both are absolute, name something and are text
    public MoveFile {
        ContainerPath.requireText(from);
        ContainerPath.requireText(to);
    }

    @Override
    public CommandLine command() {
        return CommandLine.docker("exec", "--user", "0", container.name(), "mv", "-n", from, to);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(
                Effect.changes(ObjectKind.CONTAINER_FILES, container.name() + ":" + RawText.shown(from)));
    }
}
