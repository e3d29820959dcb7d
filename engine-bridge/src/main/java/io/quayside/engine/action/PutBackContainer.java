package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Gives a container that was set aside, and never came back because its replacement broke off, its name again and
/// starts it.
///
/// @param container the one that was set aside
/// @param name the name that it had
/// @param instead the one that has the name now, and goes; null when nobody has
public record PutBackContainer(
        ContainerRef container, String name, @Nullable ContainerRef instead) implements ContainerAction {
    @Override
    public CommandLine command() {
        var back = CommandLine.docker("rename", container.name(), name).then(CommandLine.docker("start", name));
        return instead == null ? back : removal(instead).command().then(back);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        var effects = new ArrayList<Effect>();
        if (instead != null) {
            effects.addAll(removal(instead).consequences(picture).effects());
        }
        effects.add(Effect.changes(ObjectKind.CONTAINER, container.name()));
        return new Consequences(effects);
    }

    private static RemoveContainer removal(ContainerRef container) {
        return new RemoveContainer(container, true, false);
    }
}
