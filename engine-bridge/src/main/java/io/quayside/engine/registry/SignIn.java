package io.quayside.engine.registry;

/// Somebody is signed in at a registry.
///
/// @param registry its host, "docker.io"
/// @param user empty where a token stands for the user
/// @param keeper which helper, or which file; empty for the session
/// @param note what a person should know of it, a sentence; may be empty
public record SignIn(String registry, String user, Place place, String keeper, String note) {
    /// Where the password is kept.
    public enum Place {
        /// By a credential helper, which uses the system's own store.
        HELPER,
        /// In the clear in docker's own file, by `docker login`.
        CONFIG_FILE,
        /// Only in the memory of this program, until it ends.
        SESSION
    }
}
