package io.quayside.app.updates;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Asks an address that answers as GitHub's "latest release" does (https://docs.github.com/rest/releases/releases),
/// which Gitea and Forgejo speak too. The request says "Quayside" and nothing else: no version, no system, no cookie,
/// and redirections are not followed, so that nobody but the one address is asked. Blocks; for virtual threads.
public final class ReleaseFeed {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 1 << 20;

    private final Duration patience;
    private final @Nullable SSLContext trust;

    public ReleaseFeed() {
        this(PATIENCE, null);
    }

    /// @param patience for the whole of question and answer
    /// @param trust null for the certificates that Java trusts
    ReleaseFeed(Duration patience, @Nullable SSLContext trust) {
        this.patience = patience;
        this.trust = trust;
    }

    /// @throws IOException whose message says in a sentence why there is no answer
    public Release newest(URI address) throws IOException, InterruptedException {
        var answer = ask(address);
        if (answer.statusCode() / 100 == 3) {
            throw new IOException(address.getHost() + " answers that it has moved to "
                    + answer.headers().firstValue("Location").orElse("another address")
                    + ". Quayside asks no address but the one in its settings.");
        }
        if (answer.statusCode() != 200) {
            throw new IOException(address.getHost() + " answered with status " + answer.statusCode() + ".");
        }
        var fields = fields(answer.body(), address);
        var version = Version.of(fields.getOrDefault("tag_name", ""))
                .orElseThrow(() -> new IOException(address.getHost() + " names no version."));
        var page = UpdateAddress.page(fields.getOrDefault("html_url", ""), address)
                .orElseThrow(() -> new IOException(address.getHost() + " names no page that can be opened."));
        return new Release(version, page);
    }

    private HttpResponse<byte[]> ask(URI address) throws IOException, InterruptedException {
        // A newer HTTP would be asked for by headers that say what runs here.
        var building = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience);
        if (trust != null) {
            building.sslContext(trust);
        }
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("User-Agent", "Quayside")
                .timeout(patience)
                .build();
        var http = building.build();
        try {
            // The request's own time-out ends with the headers; this one does not.
            return http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw silent(address, e);
        } catch (ExecutionException e) {
            throw failure(address, e.getCause());
        } finally {
            http.shutdownNow();
        }
    }

    private IOException failure(URI address, @Nullable Throwable cause) {
        return switch (cause) {
            case java.net.http.HttpTimeoutException it -> silent(address, it);
            case SSLException it ->
                new IOException(
                        "The certificate of " + address.getHost() + " cannot be trusted: " + it.getMessage(), it);
            case java.net.ConnectException it ->
                new IOException(address.getHost() + " cannot be reached from here.", it);
            case null -> new IOException(address.getHost() + " did not answer.");
            default ->
                new IOException(
                        "Asking " + address.getHost() + " did not work"
                                + (cause.getMessage() == null ? "." : ": " + cause.getMessage()),
                        cause);
        };
    }

    private IOException silent(URI address, Exception cause) {
        return new IOException(address.getHost() + " did not answer within " + patience.toSeconds() + " s.", cause);
    }

    private static Map<String, String> fields(byte[] body, URI address) throws IOException {
        var fields = new HashMap<String, String>();
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(address.getHost() + " answered something that is no release.");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    fields.put(name, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new IOException(address.getHost() + " answered something that is no release.", e);
        }
        return fields;
    }
}
