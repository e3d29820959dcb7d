package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.Capability;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.DiskUsage;
import io.quayside.engine.model.DiskUsage.CacheEntry;
import io.quayside.engine.model.EngineKind;
import io.quayside.testkit.Peer;
import io.quayside.testkit.ScriptedSocket;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Docker 29, which no Debian has yet, played: it refuses all below API 1.44, and leaves out what API 1.52 has dropped
/// (`status`, `id` and `from` of events, the addresses of an inspection outside of its networks, 1.53 the lists of what
/// takes how much disk).
@Timeout(30)
class NextEngineTest {
    private static final String ID = "ab".repeat(32);
    private static final String EVENT = """
            {"Type":"container","Action":"start","Actor":{"ID":"%s","Attributes":{"image":"nginx","name":"web"}},\
            "scope":"local","time":1767225600,"timeNano":1767225600123456789}
            """.formatted(ID);
    private static final String INSPECTION = """
            {"Id": "%s", "Name": "/web", "Image": "sha256:%s", "Created": "2026-01-01T00:00:00.5Z",
             "Config": {"Image": "nginx:1.27", "Labels": {}}, "HostConfig": {"RestartPolicy": {"Name": "no"}},
             "State": {"Status": "running", "Running": true, "ExitCode": 0}, "Mounts": [],
             "NetworkSettings": {"Ports": {"80/tcp": null},
             "Networks": {"bridge": {"IPAddress": "172.17.0.2", "Gateway": "172.17.0.1", "MacAddress": "02:42"}}}}
            """.formatted(ID, "cd".repeat(32));

    private static final String IMAGES = """
            [{"Id": "sha256:%s", "Size": 5000, "SharedSize": 1000, "Containers": 1}]""".formatted("cd".repeat(32));
    private static final String CONTAINERS = """
            [{"Id": "%s", "SizeRw": 77, "SizeRootFs": 5077}]""".formatted(ID);
    private static final String VOLUMES = """
            [{"Name": "data", "UsageData": {"Size": 300, "RefCount": 1}},
             {"Name": "far", "UsageData": {"Size": -1, "RefCount": 0}}]""";
    private static final String CACHE = """
            [{"ID": "c1", "Type": "regular", "Description": "RUN make", "InUse": false, "Shared": true, "Size": 42,
              "CreatedAt": "2026-01-01T00:00:00Z", "LastUsedAt": "2026-01-02T00:00:00Z", "UsageCount": 2}]""";
    private static final String OLD_USAGE = """
            {"LayersSize": 5000, "Images": %s, "Containers": %s, "Volumes": %s, "BuildCache": %s}
            """.formatted(IMAGES, CONTAINERS, VOLUMES, CACHE);
    private static final String NEW_USAGE = """
            {"ImageUsage": {"ActiveCount": 1, "TotalCount": 1, "Reclaimable": 0, "TotalSize": 5000, "Items": %s},
             "ContainerUsage": {"ActiveCount": 1, "TotalCount": 1, "Reclaimable": 0, "TotalSize": 77, "Items": %s},
             "VolumeUsage": {"ActiveCount": 1, "TotalCount": 2, "Reclaimable": 0, "TotalSize": 300, "Items": %s},
             "BuildCacheUsage": {"ActiveCount": 0, "TotalCount": 1, "Reclaimable": 42, "TotalSize": 42, "Items": %s}}
            """.formatted(IMAGES, CONTAINERS, VOLUMES, CACHE);
    private static final DiskUsage USAGE = new DiskUsage(
            Map.of(ID, 77L),
            Map.of("sha256:" + "cd".repeat(32), 4000L),
            Map.of("data", 300L),
            5000L,
            List.of(new CacheEntry(
                    "c1", "regular", "RUN make", 42, false, true, Instant.parse("2026-01-02T00:00:00Z"))));

    private volatile String usage = OLD_USAGE;
    private final ScriptedSocket engine = ScriptedSocket.serving(this::play);
    private final Connected connected = Connected.to(engine.socket());

    @AfterEach
    void close() {
        connected.close();
        engine.close();
    }

    @Test
    void itIsSpokenToInTheNewestVersionThatQuaysideKnows() {
        var info = connected.api().info();

        assertThat(info.apiVersion()).isEqualTo("1.51");
        assertThat(info.kind()).isEqualTo(EngineKind.DOCKER);
        assertThat(info.can(Capability.QUICK_STATS)).isTrue();
        assertThat(engine.requests())
                .filteredOn(request -> request.contains(" /v1"))
                .isNotEmpty()
                .allMatch(request -> request.contains(" /v1.51/"));
    }

    @Test
    void itsEventsSayWhatHappenedToWhom() {
        try (var events = connected.api().events("0")) {
            var event = events.next();

            assertThat(event).isNotNull();
            assertThat(event.type()).isEqualTo("container");
            assertThat(event.action()).isEqualTo("start");
            assertThat(event.actorId()).isEqualTo(ID);
            assertThat(event.timeNanos()).isEqualTo(1_767_225_600_123_456_789L);
        }
    }

    @Test
    void itsContainersHaveTheAddressesOfTheirNetworks() {
        var details = connected.api().inspectContainer(ID);

        assertThat(details.container().state()).isEqualTo(ContainerState.RUNNING);
        assertThat(details.networks()).singleElement().satisfies(network -> {
            assertThat(network.ipAddress()).isEqualTo("172.17.0.2");
            assertThat(network.gateway()).isEqualTo("172.17.0.1");
        });
    }

    @Test
    void itsDiskUsageIsReadInTheShapeOfTheVersionThatIsSpoken() {
        usage = OLD_USAGE;

        assertThat(connected.api().diskUsage()).isEqualTo(USAGE);
    }

    /// API 1.53 has dropped the lists by kind.
    @Test
    void itsDiskUsageIsReadInItsOwnShapeToo() {
        usage = NEW_USAGE;

        assertThat(connected.api().diskUsage()).isEqualTo(USAGE);
        assertThat(engine.requests()).anyMatch(request -> request.contains("/system/df?verbose=1"));
    }

    private void play(Peer peer) throws IOException {
        while (true) {
            String path = peer.request().split(" ", 3)[1].replaceFirst("\\?.*", "");
            switch (path) {
                case "/_ping" ->
                    peer.answer("200 OK\r\nApi-Version: 1.53\r\nServer: Docker/29.2.0 (linux)", "text/plain", "OK");
                case "/version" -> peer.answer("200 OK", "application/json", """
                        {"Version": "29.2.0", "ApiVersion": "1.53", "MinAPIVersion": "1.44"}""");
                case "/v1.51/info" -> peer.answer("200 OK", "application/json", """
                        {"ID": "NEXT", "Name": "next", "SystemTime": "2026-01-01T00:00:00Z", "NCPU": 2}""");
                case "/v1.51/system/df" -> peer.answer("200 OK", "application/json", usage);
                case "/v1.51/events" -> {
                    peer.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + EVENT);
                    peer.staySilent();
                    return;
                }
                case "/v1.51/containers/abababababababababababababababababababababababababababababababab/json" ->
                    peer.answer("200 OK", "application/json", INSPECTION);
                default ->
                    peer.answer(
                            "400 Bad Request",
                            "text/plain",
                            "client version is too old. Minimum supported API" + " version is 1.44");
            }
        }
    }
}
