package io.quayside.engine.spec;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// How a container is to be made and started, as `docker run` has it. Whatever is at its default (empty, 0, null,
/// false) is left to the image and the engine.
///
/// @param image name or id of the image
/// @param platform "linux/arm64"; empty for the engine's own
/// @param pull when the image is fetched first
/// @param name empty to let the engine choose
/// @param command replaces the image's command; empty to keep it
/// @param environment in order; where a name comes twice, the last one holds
/// @param labels its own words about it
/// @param annotations words for the runtime beneath the engine
public record RunSpec(
        String image,
        String platform,
        PullPolicy pull,
        String name,
        List<String> command,
        List<Variable> environment,
        Map<String, String> labels,
        Map<String, String> annotations,
        ProcessSpec process,
        Lifecycle lifecycle,
        Networking networking,
        Storage storage,
        Limits limits,
        Devices devices,
        Privileges privileges,
        Namespaces namespaces,
        HealthCheck health,
        Logging logging) {

    /// https://docs.docker.com/reference/cli/docker/container/run/ gives no grammar; this is the engine's own:
    /// moby daemon/names, `[a-zA-Z0-9][a-zA-Z0-9_.-]`.
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");

    /// @throws IllegalArgumentException with a sentence for a person when it cannot be
    public RunSpec {
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        labels = Copies.of(labels);
        annotations = Copies.of(annotations);
        if (image.isBlank()) {
            throw new IllegalArgumentException("Say which image: a name such as nginx:1.27, or an id.");
        }
        if (!name.isEmpty() && !isName(name)) {
            throw new IllegalArgumentException("“" + name
                    + "” is not a container name: use letters, digits, '_', '.' and '-', at least two, starting with a"
                    + " letter or digit.");
        }
        if (lifecycle.autoRemove() && !lifecycle.restart().isNo()) {
            throw new IllegalArgumentException(
                    "A container that is removed when it ends cannot be started again: choose one of --rm and --restart.");
        }
    }

    /// The image as it is, with its own command and nothing published.
    public static RunSpec of(String image) {
        return new RunSpec(
                image,
                "",
                PullPolicy.MISSING,
                "",
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                ProcessSpec.OF_IMAGE,
                Lifecycle.PLAIN,
                Networking.USUAL,
                Storage.NONE,
                Limits.NONE,
                Devices.NONE,
                Privileges.USUAL,
                Namespaces.OWN,
                HealthCheck.OF_IMAGE,
                Logging.OF_ENGINE);
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /// The same with changes.
    public RunSpec with(UnaryOperator<RunSpecBuilder> changes) {
        return changes.apply(new RunSpecBuilder(this)).build();
    }
}
