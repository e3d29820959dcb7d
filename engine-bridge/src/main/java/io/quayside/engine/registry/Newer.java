package io.quayside.engine.registry;

/// Whether a registry has a newer image for a tag than the engine.
///
/// @param tag as the engine names it: "docker.io/library/nginx:1" or "nginx:1"
/// @param why what could not be found out, a sentence; empty when it was
public record Newer(String tag, State state, String why) {
    public enum State {
        /// The registry's is the engine's.
        SAME,
        /// Another image has the tag at the registry.
        NEWER,
        /// It was never pulled or pushed, so the registry has nothing to compare it with.
        LOCAL,
        UNKNOWN
    }
}
