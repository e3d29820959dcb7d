package io.quayside.engine.registry;

import io.quayside.engine.action.ImageName;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.docker.RegistryAddress;
import io.quayside.engine.docker.RegistryCredential;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.Image;
import java.util.List;
import java.util.function.Supplier;

/// Signing in and out at registries, as `docker login` and `docker logout` do. Thread-safe; calls block,
/// and fail with [EngineException]. What is signed in here serves all engines.
///
/// A password goes to the engine, which tries it at the registry, and then to the credential helper that
/// docker's `config.json` names for the registry (`credHelpers`, `credsStore`). Where there is none, it
/// stays in memory until the program ends: this writes no password anywhere in the clear, as `docker login`
/// would.
public final class Registries {
    private final UserCredentials credentials;
    private final Supplier<DockerApi> engine;
    private final RegistryClient client;

    /// @param engine the API of the engine, or an exception that says why there is none now
    public Registries(UserCredentials credentials, Supplier<DockerApi> engine) {
        this.credentials = credentials;
        this.client = new RegistryClient(credentials);
        this.engine = engine;
    }

    /// @param registry its host, with a port where it has one; empty for Docker Hub
    /// @param password or an access token
    /// @return how it is kept
    /// @throws EngineException.Refused UNAUTHORIZED when the registry does not know them
    public SignIn login(String registry, String user, String password) {
        var address = RegistryAddress.parse(registry);
        var tried = new RegistryCredential(address.server(), user, password, "");
        var token = engine.get().login(tried);
        return credentials.keep(
                address, token.isEmpty() ? tried : new RegistryCredential(address.server(), user, "", token));
    }

    /// Forgets a sign-in, wherever it is kept: in the session, by a helper, or by `docker login` in its
    /// file.
    ///
    /// @throws EngineException.Local when nobody is signed in there
    public void logout(String registry) {
        credentials.forget(RegistryAddress.parse(registry));
    }

    /// Where somebody is signed in. Asks helpers, which may ask the person.
    public List<SignIn> all() {
        return credentials.all();
    }

    /// The tags of a repository, asked from this machine.
    ///
    /// @param repository as it is pulled: "nginx", "r.example:5000/team/web"
    public List<String> tags(String repository) {
        var name = ImageName.parse(repository);
        return client.tags(RegistryAddress.of(name), path(name));
    }

    /// The repositories of a registry; not every one tells them.
    public List<String> catalog(String registry) {
        return client.catalog(RegistryAddress.parse(registry));
    }

    /// Has the engine search Docker Hub.
    public List<Found> search(String term) {
        return engine.get().search(term).stream()
                .map(it -> new Found(
                        it.text("name"), it.text("description"), it.number("star_count"), it.flag("is_official")))
                .toList();
    }

    /// Asks for each tag of an image whether its registry has another image under it. Does not fail: what is not known
    /// is said.
    public List<Newer> newer(Image image) {
        return image.tags().stream().map(tag -> newer(tag, image)).toList();
    }

    private Newer newer(String tag, Image image) {
        var name = ImageName.parse(tag);
        var known = image.digests().stream()
                .filter(digest -> ImageName.parse(digest).repository().equals(name.repository()))
                .map(digest -> ImageName.parse(digest).digest())
                .toList();
        if (known.isEmpty()) {
            return new Newer(tag, Newer.State.LOCAL, "");
        }
        try {
            var now = client.digest(RegistryAddress.of(name), path(name), name.tag());
            return new Newer(tag, known.contains(now) ? Newer.State.SAME : Newer.State.NEWER, "");
        } catch (EngineException.Cancelled e) {
            throw e;
        } catch (EngineException e) {
            return new Newer(tag, Newer.State.UNKNOWN, (e.getMessage() + " " + e.advice()).strip());
        }
    }

    private static String path(ImageName name) {
        var whole = name.canonical();
        var from = whole.indexOf('/') + 1;
        var path = whole.substring(from);
        var digest = path.indexOf('@');
        path = digest < 0 ? path : path.substring(0, digest);
        var colon = path.lastIndexOf(':');
        return colon < 0 ? path : path.substring(0, colon);
    }
}
