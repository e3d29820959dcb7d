package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// Debian's `docker-registry` on this machine's own loopback, for what asks registries without an engine. It wants
/// [TestRegistry#USER] and [TestRegistry#PASSWORD]. Images are put into it by its own API.
public final class LocalRegistry implements AutoCloseable {
    private static final String HTPASSWD =
            TestRegistry.USER + ":$2y$05$abcdefghijklmnopqrstuupm8Ki/9MdujdSfVKSUrx.1JsrMazvTy\n";
    private static final String SETTINGS = """
            version: 0.1
            log: {level: warn}
            storage: {filesystem: {rootdirectory: %s}}
            http: {addr: "%s"}
            auth: {htpasswd: {realm: quay, path: %s}}
            """;

    private final String address;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    private LocalRegistry(Path folder) {
        this.address = "127.0.0.1:" + ThreadLocalRandom.current().nextInt(20_000, 30_000);
        Path settings = folder.resolve("config.yml");
        try {
            Files.writeString(folder.resolve("htpasswd"), HTPASSWD);
            Files.writeString(
                    settings, SETTINGS.formatted(folder.resolve("data"), address, folder.resolve("htpasswd")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set up a registry", e);
        }
        Path program = Command.find("docker-registry", "docker-registry");
        try {
            this.process = Command.of(program.toString(), "serve", settings.toString())
                    .builder()
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("registry.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a registry", e);
        }
        // Also when the JVM is ended in the middle of a test.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Await.until(
                "a registry on loopback",
                () -> send("GET", "/v2/", "", new byte[0]).statusCode() == 200);
    }

    /// @param folder empty, for its files
    public static LocalRegistry start(Path folder) {
        return new LocalRegistry(folder);
    }

    public String address() {
        return address;
    }

    /// Gives a tag to an image without layers.
    ///
    /// @param content makes one image differ from another
    /// @return its digest
    public String put(String repository, String tag, String content) {
        byte[] config = ("{\"architecture\":\"amd64\",\"os\":\"linux\",\"author\":\"" + content + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        String upload = send("POST", "/v2/" + repository + "/blobs/uploads/", "", new byte[0])
                .headers()
                .firstValue("Location")
                .orElseThrow();
        URI place = URI.create(upload);
        send(
                "PUT",
                place.getRawPath() + "?" + place.getRawQuery() + "&digest=" + digest(config),
                "application/octet-stream",
                config);
        String type = "application/vnd.docker.distribution.manifest.v2+json";
        byte[] manifest = """
                {"schemaVersion": 2, "mediaType": "%s", "layers": [],
                 "config": {"mediaType": "application/vnd.docker.container.image.v1+json", "size": %d, "digest": "%s"}}
                """.formatted(type, config.length, digest(config)).getBytes(StandardCharsets.UTF_8);
        var answer = send("PUT", "/v2/" + repository + "/manifests/" + tag, type, manifest);
        if (answer.statusCode() != 201) {
            throw new AssertionError("The registry took no image: " + answer.statusCode() + " " + answer.body());
        }
        return digest(manifest);
    }

    private HttpResponse<String> send(String method, String target, String type, byte[] body) {
        String pair = TestRegistry.USER + ":" + TestRegistry.PASSWORD;
        var request = HttpRequest.newBuilder(URI.create("http://" + address + target))
                .method(method, BodyPublishers.ofByteArray(body))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroyForcibly();
    }
}
