package io.quayside.engine.model;

/// What a container's health check says; [#NONE] where it has none.
public enum Health {
    NONE,
    STARTING,
    HEALTHY,
    UNHEALTHY
}
