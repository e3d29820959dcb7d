package io.quayside.engine.registry;

import io.quayside.engine.docker.Credentials;
import io.quayside.engine.docker.RegistryAddress;
import io.quayside.engine.docker.RegistryCredential;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.registry.SignIn.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The sign-ins of the user: those of this session, and what docker's configuration names, which is read
/// anew each time. Thread-safe. Passwords are kept nowhere but in credential helpers and, for the session,
/// in memory.
public final class UserCredentials implements Credentials {
    private static final String ONLY_NOW = "Docker is set to no credential helper, so the password is kept in memory"
            + " until Quayside ends, and nowhere else.";

    private final DockerConfigFile config;
    private final HelperPrograms programs;
    private final Map<RegistryAddress, RegistryCredential> session = new ConcurrentHashMap<>();

    UserCredentials(DockerConfigFile config, HelperPrograms programs) {
        this.config = config;
        this.programs = programs;
    }

    /// @param folder docker's own, `~/.docker` or `$DOCKER_CONFIG`
    /// @param path the value of `PATH`, where helpers are looked for
    public static UserCredentials of(Path folder, String path) {
        return new UserCredentials(
                new DockerConfigFile(folder.resolve("config.json")), HelperPrograms.of(path, folder));
    }

    @Override
    public Found find(RegistryAddress registry) {
        var own = session.get(registry);
        if (own != null) {
            return Found.of(own);
        }
        var content = config.read();
        var helper = content.helper(registry);
        if (helper.isEmpty()) {
            return new Found(content.inTheClear(registry), content.trouble());
        }
        try {
            return new Found(program(helper.get()).get(registry.server()), "");
        } catch (EngineException.Local e) {
            return new Found(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /// Keeps what a registry has accepted.
    SignIn keep(RegistryAddress registry, RegistryCredential credential) {
        var helper = config.read().helper(registry);
        var note = ONLY_NOW;
        if (helper.isPresent()) {
            try {
                program(helper.get()).store(credential);
                session.remove(registry);
                return new SignIn(registry.host(), credential.user(), Place.HELPER, helper.get(), "");
            } catch (EngineException.Local e) {
                note = e.getMessage() + " The password is kept in memory until Quayside ends, and nowhere else.";
            }
        }
        session.put(registry, credential);
        return new SignIn(registry.host(), credential.user(), Place.SESSION, "", note);
    }

    /// Forgets a sign-in wherever it is kept.
    ///
    /// @throws EngineException.Local when there is none, or a helper fails
    void forget(RegistryAddress registry) {
        var known = session.remove(registry) != null;
        var content = config.read();
        if (content.inTheClear(registry).isPresent()) {
            config.remove(registry);
            known = true;
        }
        var helper = content.helper(registry);
        if (helper.isPresent()) {
            var program = program(helper.get());
            if (program.get(registry.server()).isPresent()) {
                program.erase(registry.server());
                known = true;
            }
        }
        if (!known) {
            throw new EngineException.Local(
                    "Nobody is signed in at " + registry + ".", "There is nothing to sign out of.", null);
        }
    }

    /// All that are known, one for a registry.
    List<SignIn> all() {
        var content = config.read();
        var found = new LinkedHashMap<RegistryAddress, SignIn>();
        session.forEach((registry, credential) ->
                found.put(registry, new SignIn(registry.host(), credential.user(), Place.SESSION, "", ONLY_NOW)));
        for (var registry : content.registriesWithHelper()) {
            var helper = content.helper(registry).orElseThrow();
            find(registry).credential().ifPresent(it -> found.putIfAbsent(registry, kept(registry, it.user(), helper)));
        }
        if (content.store().isEmpty()) {
            content.inTheClear().forEach(it -> {
                var registry = RegistryAddress.parse(it.server());
                found.putIfAbsent(
                        registry,
                        new SignIn(
                                registry.host(),
                                it.user(),
                                Place.CONFIG_FILE,
                                config.file().toString(),
                                "Docker keeps this password in the clear. Set a credential helper (\"credsStore\")."));
            });
        } else {
            listed(content.store()).forEach((server, user) -> {
                var registry = RegistryAddress.parse(server);
                found.putIfAbsent(registry, kept(registry, user, content.store()));
            });
        }
        return new ArrayList<>(found.values());
    }

    private Map<String, String> listed(String helper) {
        try {
            return program(helper).list();
        } catch (EngineException.Local e) {
            return Map.of();
        }
    }

    private static SignIn kept(RegistryAddress registry, String user, String helper) {
        return new SignIn(registry.host(), user.equals("<token>") ? "" : user, Place.HELPER, helper, "");
    }

    private CredentialProgram program(String name) {
        return programs.find(name)
                .orElseThrow(() -> new EngineException.Local(
                        "Docker's " + config.file() + " names the credential helper " + name
                                + ", but there is no program docker-credential-" + name + ".",
                        "Install it, or take it out of that file.",
                        null));
    }
}
