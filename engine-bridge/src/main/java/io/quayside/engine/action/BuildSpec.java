package io.quayside.engine.action;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What is to be built, as `docker build` has it.
///
/// @param context the folder on this machine whose files the Dockerfile may use
/// @param dockerfile relative to the context, or absolute; may lie outside of the context
/// @param tags names that the image gets; may be empty
/// @param arguments values of the Dockerfile's `ARG`s; a value is masked when its name looks like that of a
///     secret
/// @param target the stage to stop at; empty for the last
/// @param platform as in "linux/arm64"; empty for the engine's own
/// @param noCache run every step anew
/// @param pull look for newer base images
public record BuildSpec(
        Path context,
        Path dockerfile,
        List<ImageName> tags,
        Map<String, String> arguments,
        Map<String, String> labels,
        String target,
        String platform,
        boolean noCache,
        boolean pull) {
    public static final Path USUAL_DOCKERFILE = Path.of("Dockerfile");

    public BuildSpec {
        tags = List.copyOf(tags);
        arguments = kept(arguments);
        labels = kept(labels);
    }

    /// The folder with its own Dockerfile.
    public static BuildSpec of(Path context, ImageName... tags) {
        return new BuildSpec(context, USUAL_DOCKERFILE, List.of(tags), Map.of(), Map.of(), "", "", false, false);
    }

    /// The Dockerfile, wherever it lies.
    public Path dockerfilePath() {
        return context.resolve(dockerfile).normalize();
    }

    /// Without the values of arguments and labels.
    @Override
    public String toString() {
        return "BuildSpec[" + context + ", " + dockerfile + ", tags=" + tags + ", arguments=" + arguments.keySet()
                + ", labels=" + labels.keySet() + ", target=" + target + ", platform=" + platform + ", noCache="
                + noCache + ", pull=" + pull + "]";
    }

    private static SequencedMap<String, String> kept(Map<String, String> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
