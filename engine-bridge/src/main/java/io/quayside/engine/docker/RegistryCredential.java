package io.quayside.engine.docker;

/// What proves to a registry who asks. Its text shows no secret.
///
/// @param server what docker calls the registry
/// @param password empty where a token stands for it
/// @param identityToken given by the registry in exchange for the password; empty when there is none
public record RegistryCredential(String server, String user, String password, String identityToken) {
    @Override
    public String toString() {
        return "RegistryCredential[" + server + ", " + user + ", ••••]";
    }
}
