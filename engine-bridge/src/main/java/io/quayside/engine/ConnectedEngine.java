package io.quayside.engine;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.CommandLine;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.TopCommand;
import io.quayside.engine.buildx.Buildx;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.files.ContainerFiles;
import io.quayside.engine.layers.ImageLayers;
import io.quayside.engine.life.LifeListener;
import io.quayside.engine.life.LiveEvents;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.live.LivePicture;
import io.quayside.engine.live.Route;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.log.LogTail;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.DiskUsage;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.ImageLayer;
import io.quayside.engine.model.ProcessTable;
import io.quayside.engine.model.StatsSample;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.registry.Registries;
import io.quayside.engine.registry.UserCredentials;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.stats.LiveStatsFeed;
import io.quayside.engine.stats.StatsFeed;
import io.quayside.engine.terminal.Terminals;
import io.quayside.engine.why.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One watched engine: puts the live picture and the API together.
final class ConnectedEngine implements Engine {
    private final Candidate candidate;
    private final LivePicture picture;
    private final Set<LiveStatsFeed> feeds = ConcurrentHashMap.newKeySet();
    private final Set<LiveEvents> events = ConcurrentHashMap.newKeySet();
    private final EngineLogs logs;
    private final Terminals terminals;
    private final Registries registries;
    private final ImageLayers layers;
    private final ContainerFiles files;
    private final Optional<Buildx> buildx;

    /// Begins to connect at once.
    ConnectedEngine(Candidate candidate, Route route, UserCredentials credentials, Optional<Buildx> buildx) {
        this.buildx = buildx;
        this.candidate = candidate;
        this.picture = new LivePicture(route);
        this.logs = new EngineLogs(picture);
        this.terminals = new Terminals(picture::api);
        this.layers = new ImageLayers(picture::api);
        this.files = new ContainerFiles(picture::api);
        this.registries = new Registries(credentials, picture::api);
    }

    @Override
    public Candidate candidate() {
        return candidate;
    }

    @Override
    public EngineView view() {
        return picture.view();
    }

    @Override
    public Subscription subscribe(Consumer<EngineView> listener) {
        return picture.subscribe(listener);
    }

    @Override
    public @Nullable Instant lastHeard() {
        return picture.lastHeard();
    }

    @Override
    public void retryNow() {
        picture.retryNow();
    }

    @Override
    public ActionResult run(EngineAction action, Consumer<ActionProgress> progress) {
        if (action instanceof BuildImage build && buildsByBuildx()) {
            var doing = "Building " + build.shownAs();
            return buildx.orElseThrow().build(candidate.endpoint().url(), build.spec(), doing, progress);
        }
        return ask(api -> api.run(action, progress, picture::api));
    }

    /// Podman knows no BuildKit; and the plugin finds TLS files only where docker's own names are.
    @Override
    public boolean buildsByBuildx() {
        var reachable = switch (candidate.endpoint()) {
            case Endpoint.Unix _, Endpoint.Ssh _, Endpoint.Pipe _ -> true;
            case Endpoint.Tcp tcp -> tcp.tls() == null;
            case Endpoint.Unsupported _ -> false;
        };
        return buildx.isPresent()
                && reachable
                && picture.view().connection() instanceof ConnectionState.Connected connected
                && connected.info().kind() == EngineKind.DOCKER;
    }

    @Override
    public ContainerDetails inspectContainer(String id) {
        return ask(api -> api.inspectContainer(id));
    }

    @Override
    public Optional<Explanation> explain(ContainerDetails details) {
        return ask(api -> new EngineReasons(api, view().snapshot()).explain(details));
    }

    @Override
    public RunSpec specOf(String containerId) {
        return ask(api -> api.specOf(containerId));
    }

    @Override
    public String inspectImage(String id) {
        return ask(api -> api.inspectImage(id));
    }

    @Override
    public String inspectVolume(String name) {
        return ask(api -> api.inspectVolume(name));
    }

    @Override
    public String inspectNetwork(String id) {
        return ask(api -> api.inspectNetwork(id));
    }

    @Override
    public List<ImageLayer> history(String imageId) {
        return ask(api -> api.history(imageId));
    }

    @Override
    public ImageLayers layers() {
        return layers;
    }

    @Override
    public DiskUsage diskUsage() {
        return ask(DockerApi::diskUsage);
    }

    @Override
    public StatsFeed stats(Consumer<List<StatsSample>> listener) {
        var feed = new LiveStatsFeed(this::apiIfConnected, listener);
        feeds.removeIf(LiveStatsFeed::isClosed);
        feeds.add(feed);
        return feed;
    }

    @Override
    public ProcessTable processes(String containerId) {
        return ask(api -> api.life().top(containerId));
    }

    @Override
    public CommandLine processesCommand(ContainerRef container) {
        var connected = apiIfConnected();
        return new TopCommand(
                        container.name(),
                        connected == null ? "" : connected.life().topFormat())
                .line();
    }

    @Override
    public Subscription events(Container container, LifeListener listener) {
        var feed = new LiveEvents(picture::api, container.id(), container.created(), listener);
        events.removeIf(LiveEvents::isClosed);
        events.add(feed);
        return feed;
    }

    @Override
    public LogTail logs(List<ContainerRef> containers, LogOptions options) {
        return logs.tail(containers.stream().map(ContainerRef::id).toList(), options);
    }

    @Override
    public Terminals terminals() {
        return terminals;
    }

    @Override
    public ContainerFiles files() {
        return files;
    }

    @Override
    public Registries registries() {
        return registries;
    }

    @Override
    public void close() {
        terminals.close();
        feeds.forEach(StatsFeed::close);
        events.forEach(LiveEvents::close);
        picture.close();
        logs.close();
    }

    private @Nullable DockerApi apiIfConnected() {
        try {
            return picture.api();
        } catch (EngineException e) {
            return null;
        }
    }

    /// A call that nobody cancelled was cut off because the engine was lost: that is the reason to tell.
    private <T> T ask(Function<DockerApi, T> question) {
        try {
            return question.apply(picture.api());
        } catch (EngineException.Cancelled e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            throw switch (picture.view().connection()) {
                case ConnectionState.Closed _ -> e;
                case ConnectionState.Lost lost -> lost.why();
                case ConnectionState.Connecting _, ConnectionState.Connected _ ->
                    new EngineException.Unreachable(
                            EngineException.Unreachable.Obstacle.CLOSED,
                            "The engine was lost in the middle of this.",
                            "Quayside connects again by itself; look then whether it was done.",
                            e);
            };
        }
    }
}
