package io.quayside.engine.endpoint;

import io.quayside.engine.endpoint.Endpoint.TlsFiles;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads addresses as `DOCKER_HOST` and docker's contexts have them.
public final class Addresses {
    private static final String UNIX = "unix://";
    private static final Pattern PIPE = Pattern.compile("npipe:[/\\\\]{2,4}\\.[/\\\\]pipe[/\\\\]([^/\\\\]+)");
    private static final int PLAIN = 2375;
    private static final int PROTECTED = 2376;

    private Addresses() {}

    /// Never fails: what cannot be used comes back as [Endpoint.Unsupported], with the reason.
    ///
    /// @param tls for `tcp://`; null for none
    public static Endpoint parse(String address, @Nullable TlsFiles tls) {
        String text = address.strip();
        if (text.startsWith(UNIX)) {
            return unix(text);
        }
        if (text.startsWith("npipe:")) {
            return pipe(text);
        }
        int colon = text.indexOf("://");
        String scheme = colon < 0 ? "" : text.substring(0, colon);
        return switch (scheme) {
            case "tcp" -> tcp(text, tls);
            case "ssh" -> SshAddress.parse(text);
            case "" ->
                unsupported(
                        text,
                        "It does not say how to reach the engine: it should begin with unix://, npipe://, ssh:// or"
                                + " tcp://.");
            default -> unsupported(text, "Quayside does not know addresses of the kind " + scheme + "://.");
        };
    }

    /// Not by way of a URI, in which a path with a space is an error.
    private static Endpoint unix(String text) {
        String path = text.substring(UNIX.length());
        try {
            var socket = Path.of(path);
            return socket.isAbsolute()
                    ? new Endpoint.Unix(socket)
                    : unsupported(text, "The path of the socket must begin with a slash.");
        } catch (InvalidPathException e) {
            return unsupported(text, "The path of the socket is not a path.");
        }
    }

    private static Endpoint pipe(String text) {
        var matcher = PIPE.matcher(text);
        return matcher.matches()
                ? new Endpoint.Pipe(matcher.group(1))
                : unsupported(text, "It is no pipe of this machine: npipe:////./pipe/NAME.");
    }

    private static Endpoint tcp(String text, @Nullable TlsFiles tls) {
        try {
            var uri = new URI(text);
            String host = uri.getHost();
            if (host == null) {
                return unsupported(text, "It names no host: tcp://HOST:PORT.");
            }
            int port = uri.getPort() >= 0 ? uri.getPort() : tls == null ? PLAIN : PROTECTED;
            return new Endpoint.Tcp(bare(host), port, tls);
        } catch (URISyntaxException e) {
            return unsupported(text, "It is not an address: tcp://HOST:PORT.");
        }
    }

    /// A host without the brackets that addresses of IPv6 have in a URL.
    static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    static Endpoint unsupported(String text, String reason) {
        return new Endpoint.Unsupported(text, reason);
    }
}
