package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import java.util.ArrayList;

/// Makes a container and starts it, in the background. The image must be there: it is not pulled. When the start fails,
/// the container stays, as with `docker run`.
public record RunContainer(RunSpec spec) implements EngineAction {
    @Override
    public CommandLine command() {
        var line = CommandLine.docker("run", "--detach");
        if (!spec.name().isEmpty()) {
            line = line.and("--name", spec.name());
        }
        if (spec.autoRemove()) {
            line = line.and("--rm");
        }
        if (!spec.restartPolicy().equals("no")) {
            line = line.and("--restart", spec.restartPolicy());
        }
        if (spec.tty()) {
            line = line.and("--interactive", "--tty");
        }
        for (var port : spec.ports()) {
            line = line.and("--publish", port.toString());
        }
        for (var variable : spec.environment()) {
            line = line.and("--env");
            line = SecretNames.isSecret(variable.name())
                    ? line.andSecret(variable.name() + "=", variable.value())
                    : line.and(variable.name() + "=" + variable.value());
        }
        for (var volume : spec.volumes()) {
            line = line.and("--volume", volume.toString());
        }
        return line.and(spec.image()).and(spec.command().toArray(String[]::new));
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        var effects = new ArrayList<Effect>();
        effects.add(Effect.creates(ObjectKind.CONTAINER, spec.name().isEmpty() ? spec.image() : spec.name()));
        for (var volume : spec.volumes()) {
            var named = !volume.source().isEmpty() && !volume.source().startsWith("/");
            if (named && !picture.volumes().containsKey(volume.source())) {
                effects.add(Effect.creates(ObjectKind.VOLUME, volume.source()));
            }
        }
        return new Consequences(effects);
    }
}
