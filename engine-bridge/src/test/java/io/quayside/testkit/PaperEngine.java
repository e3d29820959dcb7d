package io.quayside.testkit;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An engine that exists on paper only: it answers what a window asks at its start, always the same, and does nothing.
/// For the training run of the app image's AOT cache, which must come out alike wherever it is made; no test talks to
/// it.
public final class PaperEngine {
    private static final int CONTAINERS = 40;

    private PaperEngine() {}

    /// Prints the engine's `DOCKER_HOST` and serves until its standard input ends.
    public static void main(String[] arguments) throws IOException {
        try (var socket = ScriptedSocket.serving(PaperEngine::serve)) {
            System.out.println(socket.dockerHost());
            System.out.flush();
            while (System.in.read() >= 0) {
                // Whoever started it is still there.
            }
        }
        System.exit(0);
    }

    private static void serve(Peer peer) throws IOException {
        while (true) {
            String path = peer.request()
                    .split(" ", 3)[1]
                    .replaceFirst("^/v[0-9.]+", "")
                    .replaceFirst("\\?.*", "");
            switch (path) {
                case "/_ping" ->
                    peer.answer("200 OK\r\nApi-Version: 1.41\r\nServer: Docker/20.10.24 (linux)", "text/plain", "OK");
                case "/events" -> {
                    peer.send(
                            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
                    peer.staySilent();
                    return;
                }
                default -> peer.answer("200 OK", "application/json", answer(path));
            }
        }
    }

    private static String answer(String path) {
        return switch (path) {
            case "/version" -> """
                    {"Version": "20.10.24", "ApiVersion": "1.41", "MinAPIVersion": "1.12", "Os": "linux",
                     "Arch": "amd64", "KernelVersion": "6.1.0", "Components": [{"Name": "Engine"}]}""";
            case "/info" -> """
                    {"ID": "PAPER", "Name": "paper", "ServerVersion": "20.10.24", "SystemTime": "2026-01-01T00:00:00Z",
                     "OperatingSystem": "Debian GNU/Linux 12 (bookworm)", "OSType": "linux", "Architecture": "x86_64",
                     "NCPU": 2, "MemTotal": 8589934592, "Driver": "overlay2", "SecurityOptions": ["name=seccomp"]}""";
            case "/containers/json" -> array(CONTAINERS, PaperEngine::container);
            case "/images/json" -> array(12, PaperEngine::image);
            case "/volumes" -> "{\"Volumes\": [], \"Warnings\": null}";
            case "/networks" -> """
                    [{"Name": "bridge", "Id": "%s", "Created": "2026-01-01T00:00:00.123456789Z", "Scope": "local",
                      "Driver": "bridge", "Internal": false, "Labels": {},
                      "IPAM": {"Driver": "default", "Config": [{"Subnet": "172.17.0.0/16"}]}}]""".formatted(id(0xbeef));
            default -> "{}";
        };
    }

    private static String container(int number) {
        boolean running = number % 3 != 0;
        return """
                {"Id": "%s", "Names": ["/web-%d"], "Image": "nginx:1.27", "ImageID": "sha256:%s",
                 "Command": "nginx -g 'daemon off;'", "Created": 1767225600, "State": "%s", "Status": "%s",
                 "Ports": [%s], "Labels": {"com.docker.compose.project": "shop-%d",
                 "com.docker.compose.service": "web"}, "HostConfig": {"NetworkMode": "default"},
                 "NetworkSettings": {"Networks": {"bridge": {"IPAddress": "172.17.0.%d"}}},
                 "Mounts": [{"Type": "volume", "Name": "data", "Source": "/var/lib/docker/volumes/data/_data",
                 "Destination": "/data", "Driver": "local", "Mode": "z", "RW": true, "Propagation": ""}]}""".formatted(
                        id(number + 1),
                        number,
                        id(number % 12),
                        running ? "running" : "exited",
                        running ? "Up 3 hours (healthy)" : "Exited (137) 5 minutes ago",
                        running
                                ? "{\"IP\": \"0.0.0.0\", \"PrivatePort\": 80, \"PublicPort\": %d, \"Type\": \"tcp\"}"
                                        .formatted(8000 + number)
                                : "",
                        number % 8,
                        number + 2);
    }

    private static String image(int number) {
        return """
                {"Id": "sha256:%s", "RepoTags": ["nginx:1.%d"], "RepoDigests": [], "Created": 1767225600, "Size": 187654321,
                 "VirtualSize": 187654321, "SharedSize": -1, "Labels": null, "Containers": -1, "ParentId": ""}""".formatted(id(number), number);
    }

    private static String array(int count, java.util.function.IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(",", "[", "]"));
    }

    private static String id(int number) {
        return "%064x".formatted(number * 0x9e3779b97f4aL);
    }
}
