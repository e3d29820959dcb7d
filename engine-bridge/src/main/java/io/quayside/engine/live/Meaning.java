package io.quayside.engine.live;

import io.quayside.engine.docker.EngineEvent;
import java.util.Set;

/// What of the picture an event puts in doubt. Engines and versions differ in which events they send and in their
/// order, so that no state is derived from one: it only says where to look.
///
/// @param container the full id of the container to look at; empty for none
/// @param kinds the lists to read again
record Meaning(String container, Set<Kind> kinds) {
    /// What is read as a whole list, because it changes seldom and is short.
    enum Kind {
        IMAGES,
        VOLUMES,
        NETWORKS
    }

    static final Meaning NOTHING = new Meaning("", Set.of());

    /// They change nothing that is shown, and health checks send them all day.
    private static final Set<String> NOISE = Set.of(
            "top", "archive-path", "extract-to-dir", "copy", "attach", "detach", "resize", "export", "exec", "init");

    static Meaning of(EngineEvent event) {
        return switch (event.type()) {
            case "container" -> container(event);
            case "image" -> new Meaning("", Set.of(Kind.IMAGES));
            case "volume" -> volume(event.action());
            case "network" -> network(event);
            default -> NOTHING;
        };
    }

    boolean isNothing() {
        return container.isEmpty() && kinds.isEmpty();
    }

    private static Meaning container(EngineEvent event) {
        String action = event.action();
        if (NOISE.contains(action) || action.startsWith("exec_")) {
            return NOTHING;
        }
        // Older engines say nothing of the image that a commit makes.
        return new Meaning(event.actorId(), action.equals("commit") ? Set.of(Kind.IMAGES) : Set.of());
    }

    private static Meaning volume(String action) {
        boolean use = action.equals("mount") || action.equals("unmount");
        return use ? NOTHING : new Meaning("", Set.of(Kind.VOLUMES));
    }

    private static Meaning network(EngineEvent event) {
        return switch (event.action()) {
            case "connect", "disconnect" -> new Meaning(event.attributes().getOrDefault("container", ""), Set.of());
            default -> new Meaning("", Set.of(Kind.NETWORKS));
        };
    }
}
