package io.quayside.engine.registry;

import io.quayside.engine.docker.Credentials;
import io.quayside.engine.docker.Json;
import io.quayside.engine.docker.RegistryAddress;
import io.quayside.engine.docker.RegistryCredential;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;

/// Asks registries from this machine, by the HTTP API V2 (https://distribution.github.io/distribution/spec/api/), with
/// the user's sign-ins. Over TLS, but to this very machine, where plain HTTP is tried too. Redirections are not
/// followed:
/// a password goes where the person has signed in, and nowhere else.
final class RegistryClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BAD_REQUEST = 400;
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;
    private static final int LARGEST = 8 << 20;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?next\"?");
    private static final String MANIFESTS = "application/vnd.oci.image.index.v1+json,"
            + "application/vnd.docker.distribution.manifest.list.v2+json,"
            + "application/vnd.oci.image.manifest.v1+json,"
            + "application/vnd.docker.distribution.manifest.v2+json";

    private final Credentials credentials;
    private final int page;

    RegistryClient(Credentials credentials) {
        this(credentials, PAGE);
    }

    /// @param page how many entries are asked for at once
    RegistryClient(Credentials credentials, int page) {
        this.credentials = credentials;
        this.page = page;
    }

    /// The tags of a repository, as the registry orders them.
    ///
    /// @param path without the registry: "library/nginx"
    List<String> tags(RegistryAddress registry, String path) {
        return paged(registry, "/v2/" + path + "/tags/list?n=" + page, "tags", "Listing the tags of " + path);
    }

    /// The repositories of a registry that tells them.
    List<String> catalog(RegistryAddress registry) {
        return paged(registry, "/v2/_catalog?n=" + page, "repositories", "Listing what " + registry + " has");
    }

    /// The digest that a tag has at its registry now.
    ///
    /// @throws Refused NOT_FOUND when the registry has no such tag
    String digest(RegistryAddress registry, String path, String tag) {
        var doing = "Asking " + registry + " for " + path + ":" + tag;
        var answer = ask(registry, "/v2/" + path + "/manifests/" + tag, true, doing);
        return answer.headers()
                .firstValue("Docker-Content-Digest")
                .orElseThrow(() -> new EngineException.Garbled(doing + " did not work: it names no digest.", null));
    }

    private List<String> paged(RegistryAddress registry, String first, String field, String doing) {
        var all = new ArrayList<String>();
        var target = first;
        for (int turn = 0; turn < MOST_PAGES; turn++) {
            var answer = ask(registry, target, false, doing);
            all.addAll(json(answer.body(), doing).texts(field));
            var next = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            if (!next.find()) {
                break;
            }
            // Only the path counts: another host would get the password.
            var uri = URI.create(next.group(1));
            target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        }
        return all;
    }

    private HttpResponse<byte[]> ask(RegistryAddress registry, String target, boolean head, String doing) {
        var base = base(registry, doing);
        Function<String, HttpRequest> request = authorization -> {
            var building = HttpRequest.newBuilder(URI.create(base + target))
                    .timeout(PATIENCE)
                    .header("Accept", head ? MANIFESTS : "application/json")
                    .method(head ? "HEAD" : "GET", HttpRequest.BodyPublishers.noBody());
            return authorization.isEmpty()
                    ? building.build()
                    : building.header("Authorization", authorization).build();
        };
        var answer = send(request.apply(""), doing);
        if (answer.statusCode() == 401) {
            var found = credentials.find(registry);
            var challenge = answer.headers().firstValue("WWW-Authenticate").orElse("");
            answer = send(request.apply(authorization(challenge, found.credential(), registry, doing)), doing);
        }
        if (answer.statusCode() / 100 != 2) {
            throw refused(answer, registry, doing);
        }
        return answer;
    }

    private String authorization(
            String challenge, Optional<RegistryCredential> credential, RegistryAddress registry, String doing) {
        if (challenge.regionMatches(true, 0, "Basic", 0, 5)) {
            return credential.map(RegistryClient::basic).orElse("");
        }
        if (!challenge.regionMatches(true, 0, "Bearer", 0, 6)) {
            return "";
        }
        var realm = URI.create(parameter(challenge, "realm"));
        var isSafe = "https".equals(realm.getScheme()) || (isHere(realm.getHost()) && isHere(host(registry)));
        if (!isSafe) {
            throw new EngineException.Local(
                    doing + " did not work: the registry wants the sign-in sent to " + realm + ", which is not safe.",
                    "Ask those who run the registry.",
                    null);
        }
        return "Bearer " + token(realm, challenge, credential, doing);
    }

    // https://distribution.github.io/distribution/spec/auth/token/
    private String token(URI realm, String challenge, Optional<RegistryCredential> credential, String doing) {
        var identity = credential.map(RegistryCredential::identityToken).orElse("");
        var query = "service=" + encoded(parameter(challenge, "service")) + "&scope="
                + encoded(parameter(challenge, "scope"));
        HttpRequest request;
        if (identity.isEmpty()) {
            var building = HttpRequest.newBuilder(URI.create(realm + (realm.getRawQuery() == null ? "?" : "&") + query))
                    .timeout(PATIENCE);
            credential.ifPresent(it -> building.header("Authorization", basic(it)));
            request = building.build();
        } else {
            request = HttpRequest.newBuilder(realm)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=refresh_token&client_id=quayside&" + query
                            + "&refresh_token=" + encoded(identity)))
                    .build();
        }
        var answer = send(request, doing);
        if (answer.statusCode() / 100 != 2) {
            return "";
        }
        var json = json(answer.body(), doing);
        return json.text("token").isEmpty() ? json.text("access_token") : json.text("token");
    }

    private HttpResponse<byte[]> send(HttpRequest request, String doing) {
        // One for each question: they are seldom, and one that is kept costs threads.
        try (var http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            return http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Cancelled(doing + " was cancelled.");
        } catch (SSLException e) {
            throw new Unreachable(
                    Obstacle.TLS,
                    doing + " did not work: " + request.uri().getHost() + " cannot be trusted, or does not speak TLS ("
                            + e.getMessage() + ").",
                    "See to the registry's certificate.",
                    e);
        } catch (IOException e) {
            var why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new Unreachable(
                    Obstacle.REFUSED,
                    doing + " did not work: " + request.uri().getHost() + " cannot be reached from this machine (" + why
                            + ").",
                    "See to the name and to this machine's network and proxy.",
                    e);
        }
    }

    /// Whether this machine's registry speaks TLS is found out by asking: one that does refuses plain HTTP at once,
    /// where
    /// one that does not may let a handshake wait.
    private String base(RegistryAddress registry, String doing) {
        var host = host(registry);
        if (!isHere(host)) {
            return "https://" + host;
        }
        var plain = HttpRequest.newBuilder(URI.create("http://" + host + "/v2/"))
                .timeout(PATIENCE)
                .build();
        try {
            return (send(plain, doing).statusCode() == BAD_REQUEST ? "https://" : "http://") + host;
        } catch (Unreachable e) {
            return "https://" + host;
        }
    }

    private static String host(RegistryAddress registry) {
        return registry.host().equals("docker.io") ? "registry-1.docker.io" : registry.host();
    }

    private static boolean isHere(String host) {
        var name = host.replaceFirst(":\\d+$", "");
        return name.equals("localhost") || name.matches("127(\\.\\d{1,3}){3}") || name.equals("[::1]");
    }

    private static Refused refused(HttpResponse<byte[]> answer, RegistryAddress registry, String doing) {
        var words = "";
        try {
            var errors =
                    Json.read(new String(answer.body(), StandardCharsets.UTF_8)).items("errors");
            words = errors.isEmpty() ? "" : errors.getFirst().text("message");
        } catch (JacksonException e) {
            // A page for a browser, say.
        }
        var said = words.isEmpty() ? "HTTP status " + answer.statusCode() : words;
        var reason = switch (answer.statusCode()) {
            case 401, 403 -> Reason.UNAUTHORIZED;
            case 404 -> Reason.NOT_FOUND;
            case 405, 501 -> Reason.UNSUPPORTED;
            default -> Reason.SERVER;
        };
        var advice = switch (reason) {
            case UNAUTHORIZED -> "Sign in at " + registry + ", as somebody who may do this.";
            case NOT_FOUND -> "There is no such thing at the registry, or it does not tell: see to the spelling.";
            default -> "";
        };
        return new Refused(
                reason, answer.statusCode(), said, doing + " did not work. The registry says: " + said + ".", advice);
    }

    private static Json json(byte[] body, String doing) {
        try {
            return Json.read(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new EngineException.Garbled(doing + " did not work: the answer is not a registry's.", e);
        }
    }

    private static String basic(RegistryCredential credential) {
        var pair = credential.user() + ":" + credential.password();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String parameter(String challenge, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(challenge);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
