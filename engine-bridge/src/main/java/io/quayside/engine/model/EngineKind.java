package io.quayside.engine.model;

/// The maker of an engine, from the `Server` header of its `/_ping`.
public enum EngineKind {
    DOCKER,
    PODMAN,
    OTHER
}
