package io.quayside.app.shell;

/// What the palette finds on an engine.
public enum ObjectKind {
    CONTAINER,
    /// A compose project.
    PROJECT,
    IMAGE,
    VOLUME,
    NETWORK
}
