package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Loss;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.RawText;
import java.util.List;

/// Deletes files and folders with all that is in them, by the container's own `rm`: it has to run.
/// Engines know no request for that. Once begun it goes on even if it is cancelled.
///
/// @param paths in the container, absolute; links go themselves, not what they lead to
public record RemoveFiles(ContainerRef container, List<String> paths) implements ContainerAction {
    /// @throws IllegalArgumentException unless each path is absolute, names something and is text
    public RemoveFiles {
        paths = List.copyOf(paths);
        paths.forEach(ContainerPath::requireText);
    }

    @Override
    public CommandLine command() {
        return CommandLine.docker("exec", "--user", "0", container.name())
                .and("rm", "-rf")
                .and(paths.toArray(String[]::new));
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return new Consequences(paths.stream()
                .map(path -> Effect.destroys(
                        ObjectKind.CONTAINER_FILES,
                        container.name() + ":" + RawText.shown(path),
                        List.of(Loss.FILE_CONTENT),
                        List.of()))
                .toList());
    }
}
