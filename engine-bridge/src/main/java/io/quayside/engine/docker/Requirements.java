package io.quayside.engine.docker;

import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.spec.MountSpec;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.RunSpec;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What older engines do not know and would leave out without a word.
/// Source: https://docs.docker.com/reference/api/engine/version-history/
final class Requirements {
    private static final List<Requirement> ALL = List.of(
            new Requirement(
                    "an annotation",
                    new ApiVersion(1, 43),
                    spec -> !spec.annotations().isEmpty()),
            new Requirement(
                    "an interval of health checks in the start period",
                    new ApiVersion(1, 44),
                    spec -> !spec.health().startInterval().isZero()),
            new Requirement(
                    "more than one network from the start",
                    new ApiVersion(1, 44),
                    spec -> spec.networking().networks().size() > 1),
            new Requirement(
                    "a part of a volume",
                    new ApiVersion(1, 45),
                    spec -> anyMount(
                            spec,
                            mount -> mount instanceof MountSpec.Volume volume
                                    && !volume.subpath().isEmpty())),
            new Requirement(
                    "how mounts beneath a read-only one are mounted",
                    new ApiVersion(1, 44),
                    spec -> anyMount(
                            spec,
                            mount -> mount instanceof MountSpec.Bind bind
                                    && List.of("writable", "readonly").contains(bind.recursion()))),
            new Requirement(
                    "making the source of a mount",
                    new ApiVersion(1, 42),
                    spec -> anyMount(spec, mount -> mount instanceof MountSpec.Bind bind && bind.createSource())),
            new Requirement(
                    "an image as a mount",
                    new ApiVersion(1, 48),
                    spec -> anyMount(spec, MountSpec.Image.class::isInstance)),
            new Requirement(
                    "the order of networks",
                    new ApiVersion(1, 48),
                    spec -> spec.networking().networks().stream()
                            .map(NetworkUse::gatewayPriority)
                            .anyMatch(priority -> priority != null)));

    private Requirements() {}

    private record Requirement(String what, ApiVersion since, Predicate<RunSpec> asked) {}

    /// @throws Refused when the specification asks for something that the engine is too old for
    static void check(String doing, RunSpec spec, @Nullable ApiVersion version) {
        for (var requirement : ALL) {
            if (version != null
                    && version.compareTo(requirement.since()) < 0
                    && requirement.asked().test(spec)) {
                throw new Refused(
                        Reason.UNSUPPORTED,
                        0,
                        "",
                        doing + " was not done: this engine is too old for " + requirement.what()
                                + ". It speaks version " + version + " of the API, and that takes "
                                + requirement.since() + ".",
                        "Update the engine, or leave it out.");
            }
        }
    }

    private static boolean anyMount(RunSpec spec, Predicate<MountSpec> wanted) {
        return spec.storage().mounts().stream().anyMatch(wanted);
    }
}
