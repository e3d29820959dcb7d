package io.quayside.engine.docker;

import io.quayside.engine.action.ImageName;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// What `docker login` has kept in the `config.json` of the user. Sign-ins that a credential helper keeps are not read.
///
/// @param config the file; read anew each time, need not be there
record RegistryLogins(Path config) {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryLogins.class);
    /// The key that Docker Hub has in that file, reduced to its host.
    private static final String HUB = "index.docker.io";

    static RegistryLogins ofUser() {
        var folder = System.getenv("DOCKER_CONFIG");
        var home = Path.of(System.getProperty("user.home"));
        return new RegistryLogins((folder == null || folder.isEmpty() ? home.resolve(".docker") : Path.of(folder))
                .resolve("config.json"));
    }

    /// The headers that sign a request in at the image's registry; empty when nobody signed in there.
    Map<String, String> headers(ImageName image) {
        return login(registry(image))
                .map(auth -> Map.of("X-Registry-Auth", auth))
                .orElse(Map.of());
    }

    private Optional<String> login(String registry) {
        try {
            if (!Files.isReadable(config)) {
                return Optional.empty();
            }
            return Json.read(Files.readString(config)).fields("auths").entrySet().stream()
                    .filter(entry -> host(entry.getKey()).equals(registry))
                    .flatMap(entry -> encoded(entry.getKey(), entry.getValue()).stream())
                    .findFirst();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            // The engine will say that credentials are missing. The cause may quote the file: it stays out of the log.
            LOG.debug("{} could not be read: {}", config, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<String> encoded(String server, Json login) {
        var token = login.text("identitytoken");
        var pair = new String(Base64.getDecoder().decode(login.text("auth")), StandardCharsets.UTF_8);
        var colon = pair.indexOf(':');
        if (token.isEmpty() && colon < 0) {
            return Optional.empty();
        }
        var json = new StringWriter();
        try (var generator = Json.generator(json)) {
            generator.writeStartObject();
            generator.writeStringProperty("serveraddress", server);
            if (token.isEmpty()) {
                generator.writeStringProperty("username", pair.substring(0, colon));
                generator.writeStringProperty("password", pair.substring(colon + 1));
            } else {
                generator.writeStringProperty("identitytoken", token);
            }
            generator.writeEndObject();
        }
        return Optional.of(Base64.getUrlEncoder().encodeToString(json.toString().getBytes(StandardCharsets.UTF_8)));
    }

    // As docker does: the first part is a host when it holds a point or a colon, or is "localhost".
    private static String registry(ImageName image) {
        var first = image.repository().split("/", 2);
        var isHost =
                first.length > 1 && (first[0].contains(".") || first[0].contains(":") || first[0].equals("localhost"));
        return !isHost || first[0].equals("docker.io") ? HUB : first[0];
    }

    /// "https://index.docker.io/v1/" is kept for Docker Hub, "localhost:5000" for others.
    private static String host(String key) {
        return key.replaceFirst("^https?://", "").replaceFirst("/.*", "");
    }
}
