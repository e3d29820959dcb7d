package io.quayside.app.sample;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.Health;
import io.quayside.engine.model.HealthLog;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.Port;
import io.quayside.engine.model.UsageLimits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Containers and images for tests of models.
public final class Samples {
    public static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private Samples() {}

    public static Container running(String name) {
        return container(name, ContainerState.RUNNING, null, Map.of());
    }

    public static Container exited(String name, int code) {
        return container(name, ContainerState.EXITED, code, Map.of());
    }

    public static Container running(String name, String project) {
        return container(name, ContainerState.RUNNING, null, Map.of("com.docker.compose.project", project));
    }

    public static Container exited(String name, String project) {
        return container(name, ContainerState.EXITED, 0, Map.of("com.docker.compose.project", project));
    }

    public static Container container(
            String name, ContainerState state, @Nullable Integer exitCode, Map<String, String> labels) {
        return new Container(
                "id-of-" + name,
                name,
                "image/" + name + ":1",
                "sha256:image",
                THEN,
                state,
                Health.NONE,
                exitCode,
                List.of(new Port("0.0.0.0", 8080, 80, "tcp")),
                List.of(),
                List.of(),
                labels);
    }

    public static ContainerDetails details(Container container) {
        return details(container, false, UsageLimits.NONE);
    }

    /// Of one that was killed for its memory.
    public static ContainerDetails outOfMemory(Container container, long limit) {
        return details(container, true, new UsageLimits(limit, 0, 0));
    }

    private static ContainerDetails details(Container container, boolean outOfMemory, UsageLimits limits) {
        return new ContainerDetails(
                container,
                List.of("sh"),
                "",
                "",
                "",
                false,
                false,
                false,
                outOfMemory,
                1,
                0,
                container.exitCode() == null ? 0 : container.exitCode(),
                THEN,
                null,
                "",
                List.of("PASSWORD=hidden"),
                "no",
                "json-file",
                List.of(),
                HealthLog.NONE,
                limits,
                "{}");
    }

    public static Image image(String id, long size, String... tags) {
        return new Image("sha256:" + id, List.of(tags), List.of(), size, THEN, Map.of());
    }
}
