package io.quayside.engine;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.live.LivePicture;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.log.LogTail;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.ImageLayer;
import io.quayside.engine.model.StatsSample;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.stats.LiveStatsFeed;
import io.quayside.engine.stats.StatsFeed;
import java.time.Instant;
import java.util.List;
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
    private final EngineLogs logs;

    /// Begins to connect at once.
    ConnectedEngine(Candidate candidate) {
        this.candidate = candidate;
        this.picture = new LivePicture(new EndpointRoute(candidate.endpoint()));
        this.logs = new EngineLogs(picture);
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
        return ask(api -> api.run(action, progress));
    }

    @Override
    public ContainerDetails inspectContainer(String id) {
        return ask(api -> api.inspectContainer(id));
    }

    @Override
    public String inspectImage(String id) {
        return ask(api -> api.inspectImage(id));
    }

    @Override
    public List<ImageLayer> history(String imageId) {
        return ask(api -> api.history(imageId));
    }

    @Override
    public StatsFeed stats(Consumer<List<StatsSample>> listener) {
        var feed = new LiveStatsFeed(this::apiIfConnected, listener);
        feeds.removeIf(LiveStatsFeed::isClosed);
        feeds.add(feed);
        return feed;
    }

    @Override
    public LogTail logs(List<ContainerRef> containers, LogOptions options) {
        return logs.tail(containers.stream().map(ContainerRef::id).toList(), options);
    }

    @Override
    public void close() {
        feeds.forEach(StatsFeed::close);
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
