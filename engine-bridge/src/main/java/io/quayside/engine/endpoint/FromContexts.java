package io.quayside.engine.endpoint;

import io.quayside.engine.endpoint.Candidate.Source;
import io.quayside.engine.endpoint.Endpoint.TlsFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Docker's contexts: the chosen one (`DOCKER_CONTEXT`, else `currentContext` of its configuration), or
/// all of them by name. A chosen context that does not exist is reported as such: to take another engine
/// instead would send commands to the wrong one.
final class FromContexts implements Discovery {
    private static final String DEFAULT = "default";

    private final boolean chosenOnly;

    private FromContexts(boolean chosenOnly) {
        this.chosenOnly = chosenOnly;
    }

    static FromContexts chosen() {
        return new FromContexts(true);
    }

    static FromContexts all() {
        return new FromContexts(false);
    }

    @Override
    public List<Candidate> look(Surroundings surroundings) {
        return chosenOnly ? chosenContext(surroundings) : stored(surroundings);
    }

    private static List<Candidate> chosenContext(Surroundings surroundings) {
        var choice = chosen(surroundings).filter(one -> !one.name().equals(DEFAULT));
        return choice.stream()
                .map(one -> stored(surroundings).stream()
                        .filter(context -> context.name().equals(one.name()))
                        .findFirst()
                        .map(context -> from(one, context))
                        .orElseGet(() -> missing(one)))
                .toList();
    }

    private static Candidate from(Choice choice, Candidate context) {
        return new Candidate(
                context.name(), Source.CONTEXT, choice.origin() + ", " + context.detail(), context.endpoint());
    }

    private record Choice(String name, String origin) {}

    private static Optional<Choice> chosen(Surroundings surroundings) {
        var variable = surroundings.variable("DOCKER_CONTEXT").map(name -> new Choice(name, "DOCKER_CONTEXT"));
        if (variable.isPresent() || surroundings.variable("DOCKER_HOST").isPresent()) {
            return variable;
        }
        Path file = surroundings.dockerConfig().resolve("config.json");
        try {
            String name = FlatJson.read(file).getOrDefault("currentContext", "");
            return name.isEmpty() ? Optional.empty() : Optional.of(new Choice(name, file.toString()));
        } catch (IOException | JacksonException e) {
            // The docker command line goes on without it as well.
            return Optional.empty();
        }
    }

    private static List<Candidate> stored(Surroundings surroundings) {
        Path contexts = surroundings.dockerConfig().resolve("contexts");
        try (Stream<Path> folders = Files.list(contexts.resolve("meta"))) {
            return folders.flatMap(folder -> context(folder, contexts).stream())
                    .sorted(Comparator.comparing(Candidate::name))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Candidate> context(Path folder, Path contexts) {
        Path file = folder.resolve("meta.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            var meta = FlatJson.read(file);
            String name = meta.getOrDefault("Name", "");
            String host = meta.getOrDefault("Endpoints/docker/Host", "");
            if (name.isEmpty() || host.isEmpty()) {
                return Optional.empty();
            }
            boolean verified =
                    !meta.getOrDefault("Endpoints/docker/SkipTLSVerify", "").equals("true");
            var endpoint = Addresses.parse(host, tls(name, contexts, verified));
            return Optional.of(new Candidate(name, Source.CONTEXT, file.toString(), endpoint));
        } catch (IOException | JacksonException e) {
            var reason = "The context's file cannot be read: " + firstLine(e) + ".";
            return Optional.of(new Candidate(
                    String.valueOf(folder.getFileName()),
                    Source.CONTEXT,
                    file.toString(),
                    new Endpoint.Unsupported("", reason)));
        }
    }

    /// As `docker` does: a context that turns off the check of the engine's certificate wants TLS, even
    /// where it has no files for it.
    private static @Nullable TlsFiles tls(String name, Path contexts, boolean verified) {
        Path folder = contexts.resolve("tls").resolve(sha256(name)).resolve("docker");
        return Files.isDirectory(folder) || !verified ? TlsFiles.in(folder, verified) : null;
    }

    private static Candidate missing(Choice choice) {
        var reason = "There is no context \"" + choice.name() + "\", which " + choice.origin() + " asks for.";
        return new Candidate(choice.name(), Source.CONTEXT, choice.origin(), new Endpoint.Unsupported("", reason));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
