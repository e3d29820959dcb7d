package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.DiskUsage;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.model.EngineInfo;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.Holdings;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.ImageLayer;
import io.quayside.engine.model.Network;
import io.quayside.engine.model.Volume;
import io.quayside.engine.spec.RunSpec;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One engine's API, at the version that was agreed on when it was connected. Thread-safe. Calls block, are
/// made for virtual threads, end within milliseconds of an interrupt, and fail with
/// [io.quayside.engine.model.EngineException]s alone.
public final class DockerApi {
    // Filtered by the engine: the events of builds, plugins and the daemon itself change nothing that is shown.
    private static final String EVENT_TYPES = "{\"type\":[\"container\",\"image\",\"volume\",\"network\"]}";

    private static final String LISTENING = "Listening to the engine's events";
    private static final String READING_STATS = "Reading a container's statistics";

    private static final Duration SEARCH = Duration.ofMinutes(1);

    private final Calls calls;
    private final EngineInfo info;
    private final Holdings holds;
    private final String timeConnected;
    private final Credentials credentials;

    private DockerApi(Negotiation.Outcome outcome, Credentials credentials) {
        this.calls = outcome.calls();
        this.info = outcome.info();
        this.holds = outcome.holds();
        this.timeConnected = outcome.time();
        this.credentials = credentials;
    }

    /// Asks who is there and agrees on an API version. To be done again after every loss of the connection:
    /// the engine may have been updated.
    ///
    /// @param http stays the caller's to close
    /// @param deadline for each of the three requests
    /// @throws io.quayside.engine.model.EngineException.Unreachable when no engine answers, or something
    ///     else does
    /// @throws io.quayside.engine.model.EngineException.VersionMismatch when it is too old or too new
    public static DockerApi connect(EngineHttp http, Duration deadline) {
        return connect(http, deadline, Credentials.NONE);
    }

    /// As [#connect(EngineHttp, Duration)], for somebody who is signed in at registries.
    public static DockerApi connect(EngineHttp http, Duration deadline, Credentials credentials) {
        return new DockerApi(new Negotiation(http, deadline).run(), credentials);
    }

    public EngineInfo info() {
        return info;
    }

    /// How much it held when this connection was made. Asks nobody.
    public Holdings holdsWhenConnected() {
        return holds;
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
        return list("Listing the containers", target, this::listed).stream()
                .map(entry -> entry.container() == null ? container(entry.id()) : Optional.of(entry.container()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// @param container null when the list says too little of it
    private record Listed(String id, @Nullable Container container) {}

    /// Podman's lists tell neither the health of what runs nor the ports that it exposes without publishing them.
    private Listed listed(Json entry) {
        var container = Containers.listed(entry);
        boolean tooLittle = info.kind() == EngineKind.PODMAN
                && container != null
                && container.state().isAlive();
        return new Listed(entry.text("Id"), tooLittle ? null : container);
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

    /// Opens the stream of events of containers, images, volumes and networks. What happened since the
    /// given time is replayed (engines remember few), with no gap between that and what happens now.
    ///
    /// @param sinceEngineTime from [#engineTime] or [#timeConnected]
    public EventStream events(String sinceEngineTime) {
        var target = Target.of("events").with("since", sinceEngineTime).with("filters", EVENT_TYPES);
        return new EventStream(calls.stream(LISTENING, calls.request("GET", target), Calls.READ));
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
        var request = calls.request("GET", target);
        return new LogAnswer(calls.stream("Reading the container's log", request, logPatience(follow)));
    }

    /// Podman begins to answer once there is a line, which may be never.
    private Duration logPatience(boolean follow) {
        return follow && info.kind() == EngineKind.PODMAN ? Duration.ZERO : Calls.READ;
    }

    /// Everything that the engine says of a container.
    public ContainerDetails inspectContainer(String id) {
        return calls.get("Inspecting the container", inspection(id), body -> Inspection.details(text(body)));
    }

    /// How a container would have to be run to become what it is. What it has from its image is not said; where that
    /// is gone, everything is.
    public RunSpec specOf(String id) {
        var doing = "Reading how the container was made";
        var container = calls.get(doing, inspection(id), Json::read);
        return new SpecReading(
                        container,
                        imageOf(doing, container),
                        calls.get(doing, Target.of("info"), Json::read),
                        ChosenMac.at(info))
                .read();
    }

    private Json imageOf(String doing, Json container) {
        try {
            return calls.get(doing, Target.of("images", container.text("Image"), "json"), Json::read);
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return Json.read("{}");
            }
            throw e;
        }
    }

    /// The engine's own JSON of an image.
    public String inspectImage(String id) {
        return calls.get("Inspecting the image", Target.of("images", id, "json"), DockerApi::text);
    }

    /// As [#inspectImage]; empty when there is no such image.
    public Optional<String> imageIfThere(String id) {
        try {
            return Optional.of(inspectImage(id));
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Reads an image as the engine saves it, while it is sent.
    public <T> T readArchive(String image, ArchiveReader<T> reader) {
        var doing = "Reading the layers of the image";
        return calls.call(
                doing,
                calls.request("GET", Target.of("images", image, "get")),
                Deadlines.USUAL.archive(),
                reader::read);
    }

    /// Makes something of an archive that streams by.
    @FunctionalInterface
    public interface ArchiveReader<T> {
        /// To be read to its end, or as far as is wanted.
        T read(InputStream archive) throws IOException;
    }

    /// The engine's own JSON of a volume.
    public String inspectVolume(String name) {
        return calls.get("Inspecting the volume", Target.of("volumes", name), DockerApi::text);
    }

    /// The engine's own JSON of a network.
    public String inspectNetwork(String id) {
        return calls.get("Inspecting the network", Target.of("networks", id), DockerApi::text);
    }

    /// The instructions that made an image, newest first.
    public List<ImageLayer> history(String id) {
        return list("Reading the image's history", Target.of("images", id, "history"), Answers::layer);
    }

    /// Has the engine count what takes how much of its disk, which may take it many seconds.
    public DiskUsage diskUsage() {
        return calls.call(
                "Counting what is on the engine's disk",
                // Engines before API 1.52 take no notice of the word.
                calls.request("GET", Target.of("system", "df").with("verbose", 1)),
                Deadlines.USUAL.remove(),
                body -> Usage.of(Json.read(body)));
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
        return new StatsStream(
                READING_STATS, calls.stream(READING_STATS, calls.request("GET", stats(id, 1)), Calls.READ));
    }

    /// What goes on in single containers, and what has happened to them.
    public ContainerLife life() {
        return new ContainerLife(calls, info.kind());
    }

    /// Programs in containers, their input and output.
    public ProcessApi processes() {
        return new ProcessApi(calls);
    }

    /// Files of containers.
    public FilesApi files() {
        return new FilesApi(calls);
    }

    /// Lets the engine try a user's name and password at their registry.
    ///
    /// @return the token that the registry gives in exchange for the password; empty when it gives none
    /// @throws Refused UNAUTHORIZED when the registry does not know them
    public String login(RegistryCredential credential) {
        return new Login(calls).run(credential);
    }

    /// Has the engine search Docker Hub, which it asks over the network.
    public List<Json> search(String term) {
        var target = Target.of("images", "search").with("term", term).with("limit", 50);
        return calls.call("Searching for " + term, calls.request("GET", target), SEARCH, body -> {
            var found = new ArrayList<Json>();
            Json.each(body, found::add);
            return found;
        });
    }

    /// Does it, and returns once the engine has. Progress is delivered on the calling thread.
    public ActionResult run(EngineAction action, Consumer<ActionProgress> progress) {
        return run(action, progress, () -> this);
    }

    /// As [#run(EngineAction, Consumer)], for somebody who connects anew after a loss: what must be undone then is.
    ///
    /// @param newest the connection of that moment
    /// @throws EngineException by `newest` while there is none
    public ActionResult run(EngineAction action, Consumer<ActionProgress> progress, Supplier<DockerApi> newest) {
        return new ActionRunner(calls, credentials, Deadlines.USUAL, () -> newest.get().calls).run(action, progress);
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
