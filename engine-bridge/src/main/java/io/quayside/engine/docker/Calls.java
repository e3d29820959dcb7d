package io.quayside.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.quayside.engine.transport.EngineHttp;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Requests to one engine at one API version. Every failure is an [io.quayside.engine.model.EngineException] that says
/// what was asked.
///
/// @param version null to ask without one
record Calls(EngineHttp http, @Nullable ApiVersion version) {
    /// Reads are bounded: an engine that is well answers in milliseconds, one under heavy load in seconds.
    static final Duration READ = Duration.ofSeconds(30);

    private static final int SWITCHING = 101;
    private static final int NOT_MODIFIED = 304;
    private static final int LONGEST_REFUSAL = 64 * 1024;

    /// Makes something of an answer's body.
    @FunctionalInterface
    interface Decoder<T> {
        T decode(InputStream body) throws IOException;
    }

    /// Asks for something and reads the whole answer.
    ///
    /// @param doing what this is, as it begins a sentence: "Listing the containers"
    <T> T get(String doing, Target target, Decoder<T> decoder) {
        return call(doing, request("GET", target), READ, decoder);
    }

    /// Asks the engine to do something that needs no body.
    ///
    /// @return whether it did; false when it was so already (304)
    boolean send(String doing, String method, Target target, @Nullable Duration deadline) {
        try (var response = open(doing, request(method, target), deadline)) {
            drain(response.getBody());
            return response.getStatusCode() != NOT_MODIFIED;
        } catch (IOException e) {
            throw Failures.of(doing, e);
        }
    }

    <T> T call(String doing, Request request, @Nullable Duration deadline, Decoder<T> decoder) {
        try (var response = open(doing, request, deadline)) {
            var decoded = decoder.decode(response.getBody());
            drain(response.getBody());
            return decoded;
        } catch (IOException | RuntimeException e) {
            throw Failures.of(doing, e);
        }
    }

    /// @param deadline null for none
    /// @return an answer whose status is 2xx or 304; the caller closes it
    Response open(String doing, Request request, @Nullable Duration deadline) {
        return answered(doing, () -> deadline == null ? http.execute(request) : http.execute(request, deadline));
    }

    private static <R extends Response> R answered(String doing, Supplier<R> asking) {
        try {
            var response = asking.get();
            var status = response.getStatusCode();
            if (status / 100 == 2 || status == NOT_MODIFIED || status == SWITCHING) {
                return response;
            }
            try (response) {
                throw Refusals.of(doing, status, text(response.getBody()));
            }
        } catch (IOException | RuntimeException e) {
            throw Failures.of(doing, e);
        }
    }

    /// Opens an answer that goes on.
    ///
    /// @param deadline until the engine has begun to answer; unbounded from then on
    Response stream(String doing, Request request, Duration deadline) {
        return answered(doing, () -> http.stream(request, deadline));
    }

    /// Sends a body that is made while it goes out, and opens the answer, which goes on.
    Response upload(String doing, Request request, EngineHttp.Content content, Duration deadline) {
        return answered(doing, () -> http.upload(request, content, deadline));
    }

    /// Turns a connection into a stream in both directions. Some engines refuse after they have agreed: then the stream
    /// says so.
    EngineHttp.Upgraded upgrade(String doing, Request request, Duration deadline) {
        return answered(doing, () -> http.upgrade(request, deadline));
    }

    Request request(String method, Target target) {
        return request(method, target, Map.of());
    }

    Request request(String method, Target target, Map<String, String> headers) {
        return Request.builder()
                .method(method)
                .path(prefix() + target.text())
                .headers(headers)
                .build();
    }

    /// A request that carries JSON.
    Request json(String method, Target target, Body body) {
        return Request.builder()
                .from(request(method, target, Map.of("Content-Type", "application/json")))
                .bodyBytes(JsonText.bytes(body.fields()))
                .build();
    }

    /// A request that an archive goes with; see [#upload].
    Request archive(String method, Target target) {
        return request(method, target, Map.of("Content-Type", "application/x-tar"));
    }

    /// What paths begin with: "/v1.41".
    String prefix() {
        return version == null ? "" : "/v" + version;
    }

    private static String text(@Nullable InputStream body) throws IOException {
        return body == null ? "" : new String(body.readNBytes(LONGEST_REFUSAL), StandardCharsets.UTF_8);
    }

    // What is left (white space, the last chunk's mark) is read so that the connection can serve again.
    private static void drain(@Nullable InputStream body) throws IOException {
        if (body != null) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }
}
