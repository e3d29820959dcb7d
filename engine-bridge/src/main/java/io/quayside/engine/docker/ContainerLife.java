package io.quayside.engine.docker;

import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.ProcessTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What goes on in a container, and what has happened to it. Thread-safe; blocks, and fails as [DockerApi] does.
public final class ContainerLife {
    private static final String LISTENING = "Listening to the container's events";
    /// Podman runs the container's own `ps` for the columns that Docker shows, and takes its lines for one column.
    private static final String PODMAN_FORMAT = "user,pid,ppid,pcpu,etime,tty,time,args";

    private final Calls calls;
    private final EngineKind kind;

    ContainerLife(Calls calls, EngineKind kind) {
        this.calls = calls;
        this.kind = kind;
    }

    /// What [#top] asks `ps` for; empty for its usual columns.
    public String topFormat() {
        return kind == EngineKind.PODMAN ? PODMAN_FORMAT : "";
    }

    /// The processes of a running container; of one that does not run, Docker refuses and Podman says nothing.
    public ProcessTable top(String id) {
        var format = topFormat();
        var target = Target.of("containers", id, "top").with("ps_args", format.isEmpty() ? null : format);
        return calls.get("Listing the container's processes", target, body -> {
            var text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return text.isBlank() ? ProcessTable.EMPTY : Answers.processes(Json.read(text));
        });
    }

    /// The events of one container that the engine still remembers, the oldest first: Docker the last 256 of all its
    /// objects since it was started, Podman as many as its log holds.
    ///
    /// @param since seconds since 1970
    /// @param until as [DockerApi#engineTime] says it
    public List<EngineEvent> past(String id, String since, String until) {
        // Podman ends an answer that has an end in the past before it has begun.
        var target = kind == EngineKind.PODMAN
                ? events(id, since).with("stream", false)
                : events(id, since).with("until", until);
        return calls.get("Reading the container's events", target, body -> {
            var events = new ArrayList<EngineEvent>();
            var values = new JsonStream(body);
            for (var value = values.next(); value != null; value = values.next()) {
                events.add(EngineEvent.of(value));
            }
            return events;
        });
    }

    /// Opens the stream of one container's events.
    ///
    /// @param since as [DockerApi#engineTime] says it
    public EventStream follow(String id, String since) {
        return new EventStream(calls.stream(LISTENING, calls.request("GET", events(id, since)), Calls.READ));
    }

    private static Target events(String id, String since) {
        var filters = "{\"type\":[\"container\"],\"container\":[\"" + id + "\"]}";
        return Target.of("events").with("since", since).with("filters", filters);
    }
}
