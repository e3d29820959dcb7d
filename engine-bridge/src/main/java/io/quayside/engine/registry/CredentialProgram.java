package io.quayside.engine.registry;

import io.quayside.engine.docker.Json;
import io.quayside.engine.docker.RegistryCredential;
import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A program that keeps credentials in the system's own store. It gets and gives them by its standard input
/// and output, never in its arguments. Protocol: https://github.com/docker/docker-credential-helpers
///
/// @param name "desktop", "osxkeychain", "pass", …
/// @param patience how long it may take
record CredentialProgram(String name, Path program, Duration patience) {
    /// The store may be locked, and ask the person.
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String NOT_FOUND = "credentials not found";
    private static final String TOKEN = "<token>";
    private static final int MOST = 1 << 20;
    private static final int LONGEST_COMPLAINT = 200;

    /// @param server what docker calls the registry
    /// @throws EngineException.Local when the helper fails
    Optional<RegistryCredential> get(String server) {
        var answer = run("get", server);
        if (answer == null) {
            return Optional.empty();
        }
        var json = json(answer);
        var user = json.text("Username");
        var secret = json.text("Secret");
        return Optional.of(
                user.equals(TOKEN)
                        ? new RegistryCredential(server, "", "", secret)
                        : new RegistryCredential(server, user, secret, ""));
    }

    void store(RegistryCredential credential) {
        var isToken = !credential.identityToken().isEmpty();
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("ServerURL", credential.server());
            json.writeStringProperty("Username", isToken ? TOKEN : credential.user());
            json.writeStringProperty("Secret", isToken ? credential.identityToken() : credential.password());
            json.writeEndObject();
        }
        run("store", text.toString());
    }

    void erase(String server) {
        run("erase", server);
    }

    /// Users by server.
    Map<String, String> list() {
        var answer = run("list", "");
        return answer == null ? Map.of() : json("{\"all\":" + answer + "}").words("all");
    }

    private Json json(String answer) {
        try {
            return Json.read(answer);
        } catch (JacksonException e) {
            // The cause quotes the answer, which may hold a secret.
            throw failed("did not answer as a credential helper does");
        }
    }

    /// @return what it said; null when it has no such credential
    private @Nullable String run(String verb, String input) {
        Process process;
        try {
            process = new ProcessBuilder(program.toString(), verb)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new EngineException.Local(message("could not be started"), advice(), e);
        }
        try {
            var output =
                    CompletableFuture.supplyAsync(() -> read(process.getInputStream()), Thread::startVirtualThread);
            write(process, input);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("did not answer within " + patience.toSeconds() + " s");
            }
            var said = output.get(patience.toMillis(), TimeUnit.MILLISECONDS).strip();
            if (process.exitValue() == 0) {
                return said;
            }
            if (said.contains(NOT_FOUND)) {
                return null;
            }
            throw failed("failed" + complaint(said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Cancelled("Asking the credential helper " + name + " was cancelled.");
        } catch (ExecutionException | TimeoutException e) {
            throw new EngineException.Local(message("could not be understood"), advice(), e);
        } finally {
            end(process);
        }
    }

    /// A helper that reads nothing is none that failed.
    private static void write(Process process, String input) {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Its exit code says more.
        }
    }

    private static String read(InputStream in) {
        try (in) {
            return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        // It goes first: a script whose program ends in its midst would go on with the next.
        var started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private EngineException.Local failed(String how) {
        return new EngineException.Local(message(how), advice(), null);
    }

    private String message(String how) {
        return "The credential helper " + name + " (" + program + ") " + how + ".";
    }

    private String advice() {
        return "See whether it works: docker-credential-" + name + " list";
    }

    /// Its first line; not where it could be a credential.
    private static String complaint(String said) {
        var line = said.lines().findFirst().orElse("").strip();
        return line.isEmpty() || line.contains("{") || line.length() > LONGEST_COMPLAINT ? "" : ": " + line;
    }
}
