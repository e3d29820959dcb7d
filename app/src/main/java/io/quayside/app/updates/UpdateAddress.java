package io.quayside.app.updates;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// The one address that may be asked for the newest release: TLS, or this very machine.
public final class UpdateAddress {
    /// What a package is built with, where whoever builds it knows an address.
    public static final String PROPERTY = "quayside.updates";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private UpdateAddress() {}

    /// @return empty for a text that is no such address
    public static Optional<URI> parse(String text) {
        try {
            var uri = URI.create(text.strip());
            return isSafe(uri) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isSafe(URI uri) {
        var host = uri.getHost();
        // A name or a password in it would tell who asks.
        if (host == null || uri.getUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && HERE.contains(host));
    }
}
