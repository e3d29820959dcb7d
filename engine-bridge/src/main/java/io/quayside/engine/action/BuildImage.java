package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.SecretNames;
import java.util.ArrayList;
import java.util.Map;

/// Builds an image from a folder on this machine. Reports [ActionProgress.Step]s and what follows from
/// them. The result's id is the image's. Cancelling it makes the engine stop building.
public record BuildImage(BuildSpec spec) implements ImageAction {
    /// The name by which the image will be known: its first tag, or the folder.
    public String shownAs() {
        return spec.tags().isEmpty()
                ? spec.context().toString()
                : spec.tags().getFirst().toString();
    }

    @Override
    public CommandLine command() {
        var line = CommandLine.docker("build");
        if (!spec.dockerfile().equals(BuildSpec.USUAL_DOCKERFILE)) {
            line = line.and("--file", spec.dockerfilePath().toString());
        }
        for (var tag : spec.tags()) {
            line = line.and("--tag", tag.toString());
        }
        line = with(line, "--build-arg", spec.arguments());
        line = with(line, "--label", spec.labels());
        if (!spec.target().isEmpty()) {
            line = line.and("--target", spec.target());
        }
        if (!spec.platform().isEmpty()) {
            line = line.and("--platform", spec.platform());
        }
        if (spec.noCache()) {
            line = line.and("--no-cache");
        }
        if (spec.pull()) {
            line = line.and("--pull");
        }
        return line.and(spec.context().toString());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        var effects = new ArrayList<Effect>();
        effects.add(Effect.creates(ObjectKind.IMAGE, shownAs()));
        for (var tag : spec.tags()) {
            picture.images().values().stream()
                    .filter(image -> image.tags().contains(tag.toString()))
                    .forEach(image -> effects.add(Effect.changes(ObjectKind.IMAGE, image.displayName())));
        }
        return new Consequences(effects);
    }

    private static CommandLine with(CommandLine line, String flag, Map<String, String> values) {
        var all = line;
        for (var value : values.entrySet()) {
            all = all.and(flag);
            all = SecretNames.isSecret(value.getKey())
                    ? all.andSecret(value.getKey() + "=", value.getValue())
                    : all.and(value.getKey() + "=" + value.getValue());
        }
        return all;
    }
}
