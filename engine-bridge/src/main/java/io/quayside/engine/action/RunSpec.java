package io.quayside.engine.action;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a container is to be made and started, as `docker run` has it.
///
/// @param image name or id of the image
/// @param name empty to let the engine choose
/// @param command replaces the image's command; empty to keep it
/// @param restartPolicy "no", "always", "unless-stopped", "on-failure" or "on-failure:N"
/// @param tty allocate a terminal and keep its input open (`-it`)
/// @param autoRemove the engine removes the container when it ends (`--rm`)
public record RunSpec(
        String image,
        String name,
        List<String> command,
        List<Variable> environment,
        List<PublishedPort> ports,
        List<VolumeMapping> volumes,
        String restartPolicy,
        boolean tty,
        boolean autoRemove) {

    /// https://docs.docker.com/reference/cli/docker/container/run/ gives no grammar; this is the engine's own:
    /// moby daemon/names, `[a-zA-Z0-9][a-zA-Z0-9_.-]`.
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");

    public RunSpec {
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        ports = List.copyOf(ports);
        volumes = List.copyOf(volumes);
        if (!name.isEmpty() && !isName(name)) {
            throw new IllegalArgumentException("“" + name
                    + "” is not a container name: use letters, digits, '_', '.' and '-', at least two, starting with a"
                    + " letter or digit.");
        }
    }

    /// The image as it is, with its own command and nothing published.
    public static RunSpec of(String image) {
        return new RunSpec(image, "", List.of(), List.of(), List.of(), List.of(), "no", false, false);
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /// An environment variable. Its value is taken for a secret when its name looks so.
    public record Variable(String name, String value) {
        @Override
        public String toString() {
            return SecretNames.isSecret(name) ? name + "=••••" : name + "=" + value;
        }
    }

    /// @param hostIp the host's address; empty for all addresses
    /// @param hostPort null lets the engine choose
    /// @param protocol "tcp", "udp" or "sctp"
    public record PublishedPort(String hostIp, @Nullable Integer hostPort, int containerPort, String protocol) {
        /// As the `--publish` flag takes it.
        @Override
        public String toString() {
            var ip = hostIp.contains(":") ? "[" + hostIp + "]" : hostIp;
            var host = hostPort == null ? "" : hostPort.toString();
            var prefix = ip.isEmpty() ? (host.isEmpty() ? "" : host + ":") : ip + ":" + host + ":";
            return prefix + containerPort + (protocol.equals("tcp") ? "" : "/" + protocol);
        }
    }

    /// @param source a volume's name or an absolute path on the engine's host; empty for an anonymous volume
    public record VolumeMapping(String source, String destination, boolean readOnly) {
        /// As the `--volume` flag takes it.
        @Override
        public String toString() {
            return (source.isEmpty() ? "" : source + ":") + destination + (readOnly ? ":ro" : "");
        }
    }
}
