package io.quayside.engine.endpoint;

/// An endpoint at which an engine may be, and how it came to be known.
///
/// @param name for a person: "default", "DOCKER_HOST", a docker context's name, "Podman (user)"
/// @param source which way of looking found it
/// @param detail the exact origin: the variable, the context's file, the socket's path
public record Candidate(String name, Source source, String detail, Endpoint endpoint) {
    public enum Source {
        /// `DOCKER_HOST`.
        ENVIRONMENT,
        /// `DOCKER_CONTEXT` or the current context of docker's configuration.
        CONTEXT,
        /// A socket at a place that is known.
        KNOWN_SOCKET,
        /// Given by the user: on the command line, in the settings.
        CHOSEN
    }
}
