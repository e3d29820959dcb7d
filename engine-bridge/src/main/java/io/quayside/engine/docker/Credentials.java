package io.quayside.engine.docker;

import java.util.Optional;

/// Who may use which registry. Thread-safe.
@FunctionalInterface
public interface Credentials {
    /// Signed in nowhere.
    Credentials NONE = registry -> Found.NOTHING;

    /// Looks it up anew each time; may block, since a helper program may be asked. Does not fail: most
    /// images are open to all.
    Found find(RegistryAddress registry);

    /// @param credential empty when nobody is signed in there
    /// @param trouble why it could not be looked up, a sentence; empty when it could
    record Found(Optional<RegistryCredential> credential, String trouble) {
        public static final Found NOTHING = new Found(Optional.empty(), "");

        public static Found of(RegistryCredential credential) {
            return new Found(Optional.of(credential), "");
        }
    }
}
