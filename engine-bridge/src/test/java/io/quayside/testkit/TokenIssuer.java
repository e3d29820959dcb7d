package io.quayside.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// The program that hands out tokens for a registry: who shows the password gets one for everything but repositories
/// that are called "forbidden", and a token that stands for the password from then on. See [TokenServer].
final class TokenIssuer {
    private static final String REFRESH = UUID.randomUUID().toString();

    private final PrivateKey key;
    private final String certificate;

    private TokenIssuer(Path folder) throws IOException, GeneralSecurityException {
        key = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(pem(folder.resolve(TokenServer.KEY))));
        certificate = Base64.getEncoder().encodeToString(pem(folder.resolve(TokenServer.CERTIFICATE)));
    }

    /// @param arguments the port, and the folder with key and certificate
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var issuer = new TokenIssuer(Path.of(arguments[1]));
        var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), Integer.parseInt(arguments[0]));
        var server = HttpServer.create(address, 0);
        server.createContext("/token", issuer::serve);
        server.createContext("/well", exchange -> answer(exchange, 200, "{}"));
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var asked = fields(String.valueOf(exchange.getRequestURI().getRawQuery()));
        asked.putAll(fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (!isKnown(asked, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")))) {
            answer(exchange, 401, """
                    {"errors": [{"code": "UNAUTHORIZED", "message": "who is that"}]}""");
            return;
        }
        var token = token(asked.getOrDefault("scope", ""));
        answer(exchange, 200, """
                {"token": "%s", "access_token": "%s", "expires_in": 300, "refresh_token": "%s"}
                """.formatted(token, token, REFRESH));
    }

    private static boolean isKnown(Map<String, String> asked, String authorization) {
        var basic = TestRegistry.USER + ":" + TestRegistry.PASSWORD;
        return authorization.equals(
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                || REFRESH.equals(asked.get("refresh_token"))
                || TestRegistry.PASSWORD.equals(asked.get("password"));
    }

    /// @param scope "repository:private:pull,push"; empty for none
    private String token(String scope) {
        var parts = scope.split(":", -1);
        var access = parts.length < 3 || parts[1].equals("forbidden")
                ? ""
                : """
                {"type": "%s", "name": "%s", "actions": ["%s"]}""".formatted(parts[0], parts[1], parts[2].replace(",", "\", \""));
        var now = Instant.now().getEpochSecond();
        var head = """
                {"typ": "JWT", "alg": "RS256", "x5c": ["%s"]}""".formatted(certificate);
        var claims = """
                {"iss": "%s", "sub": "%s", "aud": "%s", "exp": %d, "nbf": %d, "iat": %d, "jti": "%s", "access": [%s]}
                """.formatted(
                        TokenServer.ISSUER,
                        TestRegistry.USER,
                        TokenServer.SERVICE,
                        now + 300,
                        now - 60,
                        now,
                        UUID.randomUUID(),
                        access);
        var signed = url(head.getBytes(StandardCharsets.UTF_8)) + "." + url(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + url(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            var signing = Signature.getInstance("SHA256withRSA");
            signing.initSign(key);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] pem(Path file) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----.*-----", ""));
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
