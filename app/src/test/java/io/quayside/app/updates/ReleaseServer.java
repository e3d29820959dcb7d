package io.quayside.app.updates;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/// A real HTTP server on this machine that tells of releases, and keeps what it was asked.
public final class ReleaseServer implements AutoCloseable {
    /// What came with one question.
    public record Question(String method, URI target, Headers headers, String body) {}

    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final HttpServer server;
    private final String scheme;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean silent;

    private ReleaseServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public static ReleaseServer plain() throws IOException {
        return new ReleaseServer(HttpServer.create(anyPort(), 0), "http");
    }

    static ReleaseServer tls(SSLContext identity) throws IOException {
        var server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity));
        return new ReleaseServer(server, "https");
    }

    /// A release as GitHub tells it.
    public ReleaseServer with(String version) {
        return with(
                200,
                "{\"id\":1,\"author\":{\"login\":\"a\",\"tag_name\":\"v9\"},\"tag_name\":\"" + version
                        + "\",\"draft\":false,\"assets\":[{\"html_url\":\"x\"}],"
                        + "\"html_url\":\"https://example.org/releases/" + version + "\"}");
    }

    public ReleaseServer with(int newStatus, String newAnswer) {
        status = newStatus;
        answer = newAnswer;
        return this;
    }

    /// From now on it accepts and does not answer.
    ReleaseServer silent() {
        silent = true;
        return this;
    }

    public URI address() {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort() + "/repos/a/b/releases/latest");
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            questions.add(new Question(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
            if (silent) {
                silence.await();
                return;
            }
            exchange.getResponseHeaders().set("Set-Cookie", "who=you");
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
