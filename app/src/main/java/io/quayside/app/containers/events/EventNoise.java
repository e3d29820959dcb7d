package io.quayside.app.containers.events;

import io.quayside.engine.model.ContainerEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What happens to a container all day long and says nothing of its life: what its health check runs, what comes of
/// looking at it, and steps that others stand for.
final class EventNoise {
    private static final Set<String> STEPS = Set.of("init", "cleanup", "sync", "resize", "top", "archive-path");
    private static final String EXEC = "exec_";
    private static final String CREATE = "exec_create";

    private final Set<String> checks = new HashSet<>();

    /// @param check the health check's test, as the engine holds it; empty where there is none
    EventNoise(List<String> check, Collection<ContainerEvent> events) {
        if (check.size() > 1) {
            var command = String.join(" ", check.subList(1, check.size()));
            for (var event : events) {
                if (event.action().startsWith(EXEC) && event.action().endsWith(command)) {
                    checks.add(exec(event));
                }
            }
        }
    }

    boolean covers(ContainerEvent event) {
        return STEPS.contains(event.action())
                || event.action().startsWith(CREATE)
                || (event.action().startsWith(EXEC) && checks.contains(exec(event)));
    }

    private static String exec(ContainerEvent event) {
        return event.attributes().getOrDefault("execID", "");
    }
}
