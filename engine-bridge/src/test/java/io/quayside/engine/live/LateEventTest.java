package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.testkit.Await;
import io.quayside.testkit.Peer;
import io.quayside.testkit.ScriptedSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/// An engine that tells of something after it is no longer so, as engines under load do.
class LateEventTest {
    private static final String ID = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final List<Container> seen = new CopyOnWriteArrayList<>();
    private volatile String state = "paused";
    private volatile String name = "web";

    @Test
    void aPauseThatIsToldAfterItsEndPausesNothing() {
        try (var scripted = ScriptedSocket.serving(this::serve);
                var engine = Watching.engineAt(scripted.socket());
                var _ = engine.subscribe(
                        view -> seen.addAll(view.snapshot().containers().values()))) {
            Await.until("the container", () -> seen.getLast().state() == ContainerState.PAUSED);

            state = "running";
            events.add("unpause");
            Await.until("its going on", () -> seen.getLast().state() == ContainerState.RUNNING);
            var before = seen.size();

            events.add("pause");
            // What is told in order afterwards shows that the late word was heard.
            name = "renamed";
            events.add("rename");
            Await.until("the new name", () -> seen.getLast().name().equals("renamed"));

            assertThat(seen.subList(before, seen.size()))
                    .extracting(Container::state)
                    .containsOnly(ContainerState.RUNNING);
        }
    }

    private void serve(Peer peer) throws IOException, InterruptedException {
        while (true) {
            var path = peer.request()
                    .split(" ", 3)[1]
                    .replaceFirst("^/v[0-9.]+", "")
                    .replaceFirst("\\?.*", "");
            if (path.equals("/events")) {
                tell(peer);
            }
            peer.answer(
                    "200 OK\r\nApi-Version: 1.41\r\nServer: Docker/20.10.24 (linux)", "application/json", answer(path));
        }
    }

    private void tell(Peer peer) throws IOException, InterruptedException {
        peer.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        while (true) {
            var event = "{\"Type\": \"container\", \"Action\": \"%s\", \"Actor\": {\"ID\": \"%s\"}, \"timeNano\": 1}\n"
                    .formatted(events.take(), ID);
            var size = Integer.toHexString(event.getBytes(StandardCharsets.UTF_8).length);
            peer.send(size + "\r\n" + event + "\r\n");
        }
    }

    private String answer(String path) {
        return switch (path) {
            case "/version" -> "{\"Version\": \"20.10.24\", \"ApiVersion\": \"1.41\", \"MinAPIVersion\": \"1.12\"}";
            case "/info" -> "{\"ID\": \"SCRIPT\", \"Name\": \"host\", \"SystemTime\": \"2026-01-01T00:00:00Z\"}";
            case "/containers/json" -> """
                    [{"Id": "%s", "Names": ["/%s"], "Image": "busybox", "ImageID": "sha256:b", "State": "%s",
                      "Status": "Up 3 hours", "Created": 1767225600}]""".formatted(ID, name, state);
            case "/containers/" + ID + "/json" -> """
                    {"Id": "%s", "Name": "/%s", "Image": "sha256:b", "Created": "2026-01-01T00:00:00Z",
                     "State": {"Status": "%s", "Running": true, "Paused": %s, "StartedAt": "2026-01-01T00:00:00Z"},
                     "Config": {"Image": "busybox"}}""".formatted(ID, name, state, state.equals("paused"));
            case "/images/json", "/networks" -> "[]";
            case "/volumes" -> "{\"Volumes\": []}";
            default -> "{}";
        };
    }
}
