package io.quayside.engine.model;

import java.util.Locale;

/// What an engine says that a container is doing. The names are those of the Docker Engine API
/// (`State` of `GET /containers/json`); [#UNKNOWN] stands for a word that this version does not know.
public enum ContainerState {
    CREATED,
    RUNNING,
    PAUSED,
    RESTARTING,
    REMOVING,
    EXITED,
    DEAD,
    UNKNOWN;

    /// Reads the engine's word; Podman's own words are mapped to Docker's.
    public static ContainerState of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "created", "configured", "initialized" -> CREATED;
            case "running", "up" -> RUNNING;
            case "paused" -> PAUSED;
            case "restarting" -> RESTARTING;
            case "removing", "stopping" -> REMOVING;
            case "exited", "stopped" -> EXITED;
            case "dead" -> DEAD;
            default -> UNKNOWN;
        };
    }

    /// Whether the container has processes: it can be stopped or killed, and has statistics.
    public boolean isAlive() {
        return this == RUNNING || this == PAUSED || this == RESTARTING;
    }
}
