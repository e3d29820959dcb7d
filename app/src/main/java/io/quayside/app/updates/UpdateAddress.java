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

    /// A page that an answer names: what another machine answers may lead to no program on this one.
    ///
    /// @param asked the address that has answered
    /// @return empty for a text that is no such address
    static Optional<URI> page(String text, URI asked) {
        return parse(text).filter(page -> isTls(page) || !isTls(asked));
    }

    private static boolean isTls(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    static boolean isSafe(URI uri) {
        var host = uri.getHost();
        // A name or a password in it would tell who asks.
        if (host == null || uri.getUserInfo() != null) {
            return false;
        }
        return isTls(uri) || ("http".equalsIgnoreCase(uri.getScheme()) && HERE.contains(host));
    }
}
