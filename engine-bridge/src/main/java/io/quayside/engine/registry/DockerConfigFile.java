package io.quayside.engine.registry;

import io.quayside.engine.docker.Json;
import io.quayside.engine.docker.RegistryAddress;
import io.quayside.engine.docker.RegistryCredential;
import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// The `config.json` of docker, read anew each time; need not be there. Nothing is ever added to it.
record DockerConfigFile(Path file) {
    /// What it says, or why it could not be read.
    ///
    /// @param trouble a sentence that quotes nothing of the file; empty when it was read
    record Content(Json json, String trouble) {
        /// The helper that keeps the credential of a registry; empty when none does.
        Optional<String> helper(RegistryAddress registry) {
            return Stream.concat(
                            json.words("credHelpers").entrySet().stream()
                                    .filter(entry -> RegistryAddress.parse(entry.getKey())
                                            .equals(registry))
                                    .map(Map.Entry::getValue),
                            Stream.of(json.text("credsStore")))
                    .filter(name -> !name.isEmpty())
                    .findFirst();
        }

        /// Helpers of single registries, by registry.
        List<RegistryAddress> registriesWithHelper() {
            return json.words("credHelpers").keySet().stream()
                    .map(RegistryAddress::parse)
                    .toList();
        }

        /// What keeps everything that has no helper of its own; empty for nothing.
        String store() {
            return json.text("credsStore");
        }

        /// The credentials that are written here in the clear.
        List<RegistryCredential> inTheClear() {
            return json.fields("auths").entrySet().stream()
                    .flatMap(entry -> credential(entry.getKey(), entry.getValue()).stream())
                    .toList();
        }

        Optional<RegistryCredential> inTheClear(RegistryAddress registry) {
            return inTheClear().stream()
                    .filter(it -> RegistryAddress.parse(it.server()).equals(registry))
                    .findFirst();
        }

        private static Optional<RegistryCredential> credential(String server, Json entry) {
            var token = entry.text("identitytoken");
            var pair = decoded(entry.text("auth"));
            var colon = pair.indexOf(':');
            var user = colon < 0 ? entry.text("username") : pair.substring(0, colon);
            var password = colon < 0 ? entry.text("password") : pair.substring(colon + 1);
            return token.isEmpty() && (user.isEmpty() || password.isEmpty())
                    ? Optional.empty()
                    : Optional.of(new RegistryCredential(server, user, password, token));
        }

        private static String decoded(String auth) {
            try {
                return new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
    }

    Content read() {
        try {
            return new Content(Json.read(Files.exists(file) ? Files.readString(file) : "{}"), "");
        } catch (IOException | JacksonException e) {
            // The cause may quote the file, which may hold passwords.
            return new Content(
                    Json.read("{}"), "Docker's file " + file + " could not be read, so nobody is signed in.");
        }
    }

    /// Takes a registry's entries out of the file and leaves everything else as it is, to the byte.
    ///
    /// @throws EngineException.Local when the file cannot be written
    void remove(RegistryAddress registry) {
        try {
            var real = file.toRealPath();
            var text = Files.readString(real);
            var less = ConfigText.without(
                    text, "auths", key -> RegistryAddress.parse(key).equals(registry));
            if (!less.equals(text)) {
                replace(real, less);
            }
        } catch (NoSuchFileException e) {
            // Nothing to forget.
        } catch (IOException e) {
            throw new EngineException.Local(
                    "The sign-in at " + registry + " could not be taken out of " + file + ".",
                    "See to that file's permissions, or run: docker logout " + registry.server(),
                    e);
        }
    }

    /// Beside it first, so that no crash leaves half a file.
    private static void replace(Path real, String text) throws IOException {
        var posix = real.getFileSystem().supportedFileAttributeViews().contains("posix");
        var folder = real.toAbsolutePath().getParent();
        var beside = posix
                ? Files.createTempFile(
                        folder,
                        "config",
                        ".json",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "config", ".json");
        try {
            Files.writeString(beside, text);
            if (posix) {
                Files.setPosixFilePermissions(beside, Set.copyOf(Files.getPosixFilePermissions(real)));
            }
            Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
