package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.model.EngineInfo;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.ImageLayer;
import io.quayside.engine.model.Network;
import io.quayside.engine.model.Volume;
import io.quayside.engine.transport.EngineHttp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One engine's API, at the version that was agreed on when it was connected. Thread-safe. Calls block, are made for
/// virtual threads, end within milliseconds of an interrupt, and fail with
/// [io.quayside.engine.model.EngineException]s alone.
public final class DockerApi {
    // Filtered by the engine: the events of builds, plugins and the daemon itself change nothing that is shown.
    private static final String EVENT_TYPES = "{\"type\":[\"container\",\"image\",\"volume\",\"network\"]}";

    private static final String READING_STATS = "Reading a container's statistics";

    private final Calls calls;
    private final EngineInfo info;
    private final String timeConnected;
    private final ActionRunner actions;

    private DockerApi(Calls calls, EngineInfo info, String timeConnected, RegistryLogins logins) {
        this.calls = calls;
        this.info = info;
        this.timeConnected = timeConnected;
        this.actions = new ActionRunner(calls, logins, Deadlines.USUAL);
    }

    /// Asks who is there and agrees on an API version. To be done again after every loss of the connection: the engine
    /// may have been updated.
    ///
    /// @param http stays the caller's to close
    /// @param deadline for each of the three requests
    /// @throws io.quayside.engine.model.EngineException.Unreachable when no engine answers, or something else does
    /// @throws io.quayside.engine.model.EngineException.VersionMismatch when it is too old or too new
    public static DockerApi connect(EngineHttp http, Duration deadline) {
        return connect(http, deadline, RegistryLogins.ofUser());
    }

    static DockerApi connect(EngineHttp http, Duration deadline, RegistryLogins logins) {
        var outcome = new Negotiation(http, deadline).run();
        return new DockerApi(outcome.calls(), outcome.info(), outcome.time(), logins);
    }

    public EngineInfo info() {
        return info;
    }

    /// Asks for a sign of life, which costs the engine next to nothing.
    ///
    /// @throws io.quayside.engine.model.EngineException.Unreachable when there is none within the deadline
    public void ping(Duration deadline) {
        calls.call("Asking for a sign of life", calls.request("GET", Target.of("_ping")), deadline, body -> true);
    }

    /// All containers, running or not, in the engine's order (newest first).
    public List<Container> containers() {
        var target = Target.of("containers", "json").with("all", 1);
        return list("Listing the containers", target, Listed::of).stream()
                .map(entry -> entry.container() == null ? container(entry.id()) : Optional.of(entry.container()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// @param container null when the list says too little of it
    private record Listed(String id, @Nullable Container container) {
        static Listed of(Json entry) {
            return new Listed(entry.text("Id"), Containers.listed(entry));
        }
    }

    /// One container, equal to its entry in [#containers] for the same state; empty when there is none.
    public Optional<Container> container(String id) {
        try {
            return Optional.of(
                    calls.get("Looking at a container", inspection(id), body -> Containers.inspected(Json.read(body))));
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public List<Image> images() {
        return list("Listing the images", Target.of("images", "json"), Answers::image);
    }

    public List<Volume> volumes() {
        return calls.get(
                "Listing the volumes",
                Target.of("volumes"),
                body -> Json.read(body).items("Volumes").stream()
                        .map(Answers::volume)
                        .toList());
    }

    public List<Network> networks() {
        return list("Listing the networks", Target.of("networks"), Answers::network);
    }

    /// The engine's clock when this connection was made, as [#events] takes it. Asks nobody.
    public String timeConnected() {
        return timeConnected;
    }

    /// The engine's clock, as [#events] takes it.
    public String engineTime() {
        return calls.get(
                "Asking the engine's time",
                Target.of("info"),
                body -> Times.seconds(Json.read(body).text("SystemTime")));
    }

    /// Opens the stream of events of containers, images, volumes and networks. What happened since the given time is
    /// replayed (engines remember few), with no gap between that and what happens now.
    ///
    /// @param sinceEngineTime from [#engineTime] or [#timeConnected]
    public EventStream events(String sinceEngineTime) {
        var target = Target.of("events").with("since", sinceEngineTime).with("filters", EVENT_TYPES);
        return new EventStream(calls.open("Listening to the engine's events", calls.request("GET", target), null));
    }

    /// Opens a container's log: its two streams, every message with a time stamp before it.
    ///
    /// @param follow whether it goes on as long as the container runs
    /// @param tail how many of the newest lines at most; null for all that the engine has
    /// @param since no older messages, as "seconds.nanoseconds" since 1970; null for no bound
    public LogAnswer log(String id, boolean follow, @Nullable Integer tail, @Nullable String since) {
        var target = Target.of("containers", id, "logs")
                .with("stdout", 1)
                .with("stderr", 1)
                .with("timestamps", 1)
                .with("follow", follow ? 1 : 0)
                .with("tail", tail == null ? "all" : tail)
                .with("since", since);
        return new LogAnswer(calls.open("Reading the container's log", calls.request("GET", target), null));
    }

    /// Everything that the engine says of a container.
    public ContainerDetails inspectContainer(String id) {
        return calls.get("Inspecting the container", inspection(id), body -> Inspection.details(text(body)));
    }

    /// The engine's own JSON of an image.
    public String inspectImage(String id) {
        return calls.get("Inspecting the image", Target.of("images", id, "json"), DockerApi::text);
    }

    /// The instructions that made an image, newest first.
    public List<ImageLayer> history(String id) {
        return list("Reading the image's history", Target.of("images", id, "history"), Answers::layer);
    }

    /// What the counters of a running container say now; empty when it does not run or is gone. Quick only where the
    /// engine has [io.quayside.engine.model.Capability#QUICK_STATS], elsewhere it takes a second.
    public Optional<StatsReading> stats(String id) {
        var target = stats(id, 0).with("one-shot", 1);
        try {
            return calls.get(READING_STATS, target, body -> Optional.ofNullable(StatsReading.of(Json.read(body))));
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND || e.reason() == Reason.CONFLICT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Opens the stream of a container's counters.
    public StatsStream statsStream(String id) {
        return new StatsStream(READING_STATS, calls.open(READING_STATS, calls.request("GET", stats(id, 1)), null));
    }

    /// Does it, and returns once the engine has. Progress is delivered on the calling thread.
    public ActionResult run(EngineAction action, Consumer<ActionProgress> progress) {
        return actions.run(action, progress);
    }

    private static Target stats(String id, int stream) {
        return Target.of("containers", id, "stats").with("stream", stream);
    }

    private static Target inspection(String id) {
        return Target.of("containers", id, "json");
    }

    private <T> List<T> list(String doing, Target target, Function<Json, T> read) {
        return calls.get(doing, target, body -> {
            var items = new ArrayList<T>();
            Json.each(body, entry -> items.add(read.apply(entry)));
            return items;
        });
    }

    private static String text(InputStream body) throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
}
