package io.quayside.engine.endpoint;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `ssh://[user@]host[:port][/path/of/the/socket]`.
///
/// Host and user become arguments of `ssh`: what could be taken for an option of it, or does something in
/// a shell, is not accepted. Not by way of a URI, as hosts of ssh's configuration may have names that no
/// URI allows ("my_host").
final class SshAddress {
    private static final Pattern FORM = Pattern.compile(
            "ssh://(?:(?<user>[^@/]*)@)?(?<host>\\[[^\\]]*\\]|[^:/@\\[\\]]*)(?::(?<port>[0-9]*))?(?<path>/.*)?");
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}_.:][\\p{Alnum}_.:%-]*");
    private static final Pattern USER = Pattern.compile("[\\p{Alnum}_.~+][\\p{Alnum}_.~+=%\\\\-]*");
    private static final Pattern PATH = Pattern.compile("/[^\\p{Cntrl}]*");
    private static final int LAST_PORT = 65535;

    private SshAddress() {}

    static Endpoint parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Addresses.unsupported(text, "It is not an address: ssh://USER@HOST:PORT/PATH/OF/SOCKET.");
        }
        String user = or(parts.group("user"));
        String host = Addresses.bare(or(parts.group("host")));
        String path = or(parts.group("path"));
        if (host.isEmpty()) {
            return Addresses.unsupported(text, "It names no host: ssh://USER@HOST.");
        }
        if (user.contains(":")) {
            // Not kept: it would be shown and saved.
            return Addresses.unsupported(
                    text.replaceFirst(":[^:@/]*@", ":***@"),
                    "It has a password in it, which ssh does not take: use a key and an agent.");
        }
        if (!HOST.matcher(host).matches()
                || !(user.isEmpty() || USER.matcher(user).matches())) {
            return Addresses.unsupported(text, "Its host or user has characters that no host or user has.");
        }
        int port = port(or(parts.group("port")));
        if (port < 0) {
            return Addresses.unsupported(text, "Its port is not a number from 1 to 65535.");
        }
        if (path.length() > 1 && !PATH.matcher(path).matches()) {
            return Addresses.unsupported(text, "The path of the socket is not a path.");
        }
        return new Endpoint.Ssh(user, host, port, path.length() > 1 ? path : "");
    }

    /// @return 0 for none, less for what is no port
    private static int port(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int port = text.length() > 5 ? LAST_PORT + 1 : Integer.parseInt(text);
        return port == 0 || port > LAST_PORT ? -1 : port;
    }

    private static String or(@Nullable String part) {
        return part == null ? "" : part;
    }
}
