package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;

/// Says in plain words what went wrong on the way to one endpoint, and what to do about it.
final class Failures {
    private final Endpoint endpoint;

    Failures(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /// Nobody could be connected to.
    EngineException connecting(IOException e) {
        if (e instanceof SshFailure failure && endpoint instanceof Endpoint.Ssh host) {
            return new SshWords(host).of(failure);
        }
        String words = words(e).toLowerCase(Locale.ROOT);
        if (e instanceof SSLException) {
            return tls(e);
        }
        if (e instanceof UnknownHostException) {
            return unreachable(Obstacle.MISSING, "its host name is not known", "Check the address.", e);
        }
        if (words.contains("permission denied") || e instanceof AccessDeniedException) {
            return permission(e);
        }
        if (words.contains("no such file") || e instanceof NoSuchFileException) {
            return unreachable(
                    Obstacle.MISSING,
                    "there is no such " + (isPipe() ? "pipe" : "socket"),
                    isPipe()
                            ? "Start Docker Desktop or whatever runs the engine, or choose another."
                            : "Start the engine (\"sudo systemctl start docker\"), install one, or choose another.",
                    e);
        }
        if (words.contains("too long")) {
            return unreachable(
                    Obstacle.UNSUPPORTED, "the socket's path is longer than the system allows", "Use a link to it.", e);
        }
        if (words.contains("refused")) {
            return refused(e);
        }
        return unreachable(Obstacle.MISSING, words(e), "Check the address, and whether the engine runs.", e);
    }

    /// The engine did not say anything for so long.
    EngineException silent(Duration limit, Exception e) {
        return unreachable(
                Obstacle.SILENT,
                "it did not answer within " + seconds(limit),
                endpoint.isRemote()
                        ? "Check the network on the way (a VPN?); the engine may also hang or still be starting."
                        : "It may still be starting, or hang: wait, or restart the engine (\"sudo systemctl restart"
                                + " docker\").",
                e);
    }

    /// The conversation broke off.
    EngineException talking(IOException e) {
        return switch (e) {
            case SshFailure failure when endpoint instanceof Endpoint.Ssh host -> new SshWords(host).of(failure);
            case SSLException tls -> tls(tls);
            case NotHttpException garbage ->
                unreachable(
                        Obstacle.NOT_AN_ENGINE,
                        "what answered there does not speak HTTP (" + words(garbage) + ")",
                        "Check the address: something else than a container engine listens there"
                                + (isBare() ? ", or an engine that wants TLS." : "."),
                        garbage);
            case ProtocolException garbage ->
                new EngineException.Garbled(
                        "The answer of the engine at " + endpoint.url() + " is broken: " + words(garbage) + ".",
                        garbage);
            default ->
                new Unreachable(
                        Obstacle.CLOSED,
                        "The engine at " + endpoint.url() + " broke off the conversation (" + words(e) + ").",
                        "It was probably stopped or restarted" + (isBare() ? ", or it wants TLS." : "."),
                        e);
        };
    }

    EngineException interrupted() {
        return new EngineException.Cancelled("The request to the engine at " + endpoint.url() + " was cancelled.");
    }

    private EngineException permission(Exception e) {
        if (isPipe()) {
            return unreachable(
                    Obstacle.PERMISSION,
                    "you may not open its pipe",
                    "Let an administrator add you to the group \"docker-users\", then log in again.",
                    e);
        }
        String group = owningGroup();
        boolean rootOnly = group.isEmpty() || group.equals("root");
        String advice = rootOnly
                ? "Only root may open this socket: run an engine of your own (rootless Docker or Podman)."
                : "Let an administrator add you to the group \"%s\" (\"sudo usermod -aG %s $USER\"), then log in again."
                                .formatted(group, group)
                        + " Membership is as good as being root on that machine; an engine of your own (rootless"
                        + " Docker or Podman) needs none.";
        return unreachable(Obstacle.PERMISSION, "you may not open its socket", advice, e);
    }

    private String owningGroup() {
        if (endpoint instanceof Endpoint.Unix unix) {
            try {
                return Files.getAttribute(unix.socket(), "posix:group").toString();
            } catch (IOException | UnsupportedOperationException e) {
                // Not even its folder may be looked into.
                return "";
            }
        }
        return "";
    }

    private EngineException refused(Exception e) {
        if (endpoint instanceof Endpoint.Unix unix && Files.exists(unix.socket())) {
            Path socket = unix.socket();
            return unreachable(
                    Obstacle.REFUSED,
                    "nobody listens at the socket " + socket + ", which an engine left behind",
                    "The engine is not running: start it (\"sudo systemctl start docker\").",
                    e);
        }
        return unreachable(Obstacle.REFUSED, "nobody listens there", "Start the engine, or check the address.", e);
    }

    private EngineException tls(Exception e) {
        String words = words(e);
        String advice = "Check the certificates of this engine (ca.pem, cert.pem, key.pem).";
        if (words.contains("PKIX")) {
            advice = "The engine's certificate was not signed by the authority in ca.pem: check that file.";
        } else if (words.contains("plaintext")) {
            advice = "The engine listens there without TLS: it wants another port or no TLS.";
        } else if (words.contains("subject alternative") || words.contains("No name matching")) {
            advice = "The engine's certificate is for another host name: use the name that it was made for.";
        }
        return unreachable(Obstacle.TLS, "a protected conversation did not come about (" + words + ")", advice, e);
    }

    private boolean isBare() {
        return endpoint instanceof Endpoint.Tcp tcp && tcp.tls() == null;
    }

    private boolean isPipe() {
        return endpoint instanceof Endpoint.Pipe;
    }

    private Unreachable unreachable(Obstacle obstacle, String what, String advice, Exception e) {
        return new Unreachable(
                obstacle, "The engine at " + endpoint.url() + " cannot be reached: " + what + ".", advice, e);
    }

    static String words(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static String seconds(Duration limit) {
        long millis = limit.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis / 1000.0 + " s";
    }
}
