package io.quayside.app.sample;

import io.quayside.engine.Engine;
import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.CommandLine;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.files.ContainerFiles;
import io.quayside.engine.layers.ImageLayers;
import io.quayside.engine.life.LifeListener;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.log.LogTail;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.DiskUsage;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineIdentity;
import io.quayside.engine.model.EngineInfo;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.ImageLayer;
import io.quayside.engine.model.ProcessTable;
import io.quayside.engine.model.StatsSample;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.registry.Registries;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.stats.StatsFeed;
import io.quayside.engine.terminal.Terminals;
import io.quayside.engine.why.Explainer;
import io.quayside.engine.why.Explanation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Shows the pictures that a test of a model gives it, and does what the test says.
public final class SampleEngine implements Engine {
    private static final EngineInfo INFO = new EngineInfo(
            EngineKind.DOCKER,
            new EngineIdentity("id", "host", "/var/lib/docker", null),
            "29.0",
            "1.50",
            "host",
            "Debian",
            "x86_64",
            2,
            1L << 32,
            "overlay2",
            false,
            Set.of());

    private volatile Deeds deeds = (action, progress) -> {
        throw new UnsupportedOperationException();
    };
    private BiFunction<List<ContainerRef>, LogOptions, LogTail> logs = (containers, options) -> {
        throw new UnsupportedOperationException("has no logs");
    };
    private @Nullable Candidate candidate;
    private @Nullable Consumer<EngineView> listener;
    private EngineView view =
            new EngineView(1, EngineSnapshot.EMPTY, new ConnectionState.Connected(INFO, Instant.EPOCH));
    public Set<String> watched = Set.of();

    /// From now on these are its containers.
    public void containers(Container... containers) {
        var byId = new LinkedHashMap<String, Container>();
        for (var container : containers) {
            byId.put(container.id(), container);
        }
        publish(new EngineSnapshot(byId, view.snapshot().images(), new LinkedHashMap<>(), new LinkedHashMap<>()));
    }

    /// From now on these are its images.
    public void images(Image... images) {
        var byId = new LinkedHashMap<String, Image>();
        for (var image : images) {
            byId.put(image.id(), image);
        }
        publish(new EngineSnapshot(view.snapshot().containers(), byId, new LinkedHashMap<>(), new LinkedHashMap<>()));
    }

    /// It does not answer any more.
    public void lose() {
        var why = new EngineException.Unreachable(
                EngineException.Unreachable.Obstacle.REFUSED, "Nobody listens.", "Start it.", null);
        publish(new EngineView(
                view.version() + 1,
                view.snapshot(),
                new ConnectionState.Lost(why, Instant.EPOCH, Instant.EPOCH, INFO)));
    }

    private void publish(EngineSnapshot snapshot) {
        publish(new EngineView(view.version() + 1, snapshot, new ConnectionState.Connected(INFO, Instant.EPOCH)));
    }

    private void publish(EngineView next) {
        view = next;
        if (listener != null) {
            listener.accept(next);
        }
    }

    /// As if it had been found there.
    public SampleEngine at(Candidate place) {
        candidate = place;
        return this;
    }

    @Override
    public Candidate candidate() {
        return Objects.requireNonNull(candidate, "nobody said where it is");
    }

    @Override
    public EngineView view() {
        return view;
    }

    @Override
    public Subscription subscribe(Consumer<EngineView> receiver) {
        listener = receiver;
        receiver.accept(view);
        return () -> listener = null;
    }

    @Override
    public @Nullable Instant lastHeard() {
        return null;
    }

    @Override
    public void retryNow() {}

    /// From now on it does this to deeds.
    public SampleEngine doing(Deeds does) {
        deeds = does;
        return this;
    }

    /// What is to become of deeds, where the order of things must be certain.
    public interface Deeds {
        ActionResult run(EngineAction action, Consumer<ActionProgress> progress) throws InterruptedException;
    }

    @Override
    public ActionResult run(EngineAction action, Consumer<ActionProgress> progress) {
        try {
            return deeds.run(action, progress);
        } catch (InterruptedException e) {
            throw new EngineException.Cancelled("Interrupted.");
        }
    }

    @Override
    public ContainerDetails inspectContainer(String id) {
        return inspection.apply(view.snapshot().container(id).orElseThrow());
    }

    @Override
    public Optional<Explanation> explain(ContainerDetails details) {
        return Explainer.explain(details, new Explainer.Clues(view.snapshot(), "", "", List.of()));
    }

    @Override
    public RunSpec specOf(String containerId) {
        return RunSpec.of(view.snapshot().container(containerId).orElseThrow().image());
    }

    @Override
    public String inspectImage(String id) {
        return "{}";
    }

    @Override
    public String inspectVolume(String name) {
        return "{}";
    }

    @Override
    public String inspectNetwork(String id) {
        return "{}";
    }

    @Override
    public List<ImageLayer> history(String imageId) {
        return List.of();
    }

    @Override
    public boolean buildsByBuildx() {
        return false;
    }

    @Override
    public ImageLayers layers() {
        throw new UnsupportedOperationException("A sample engine has no layers");
    }

    @Override
    public DiskUsage diskUsage() {
        return DiskUsage.UNKNOWN;
    }

    @Override
    public StatsFeed stats(Consumer<List<StatsSample>> receiver) {
        return new StatsFeed() {
            @Override
            public void watch(Set<String> containerIds) {
                watched = containerIds;
            }

            @Override
            public void pace(Pace pace) {}

            @Override
            public void close() {
                watched = Set.of();
            }
        };
    }

    /// What it says of a container.
    public volatile Function<Container, ContainerDetails> inspection = Samples::details;

    /// What runs in its containers.
    public ProcessTable processes = ProcessTable.EMPTY;

    /// Who follows the events of a container.
    public @Nullable LifeListener life;

    @Override
    public ProcessTable processes(String containerId) {
        return processes;
    }

    @Override
    public CommandLine processesCommand(ContainerRef container) {
        return CommandLine.docker("top", container.name());
    }

    @Override
    public Subscription events(Container container, LifeListener receiver) {
        life = receiver;
        return () -> life = null;
    }

    /// From now on its logs are these.
    public SampleEngine logging(BiFunction<List<ContainerRef>, LogOptions, LogTail> tails) {
        logs = tails;
        return this;
    }

    @Override
    public LogTail logs(List<ContainerRef> containers, LogOptions options) {
        return logs.apply(containers, options);
    }

    @Override
    public Registries registries() {
        throw new UnsupportedOperationException("A sample engine knows no registry");
    }

    @Override
    public ContainerFiles files() {
        throw new UnsupportedOperationException("A sample engine has no files");
    }

    @Override
    public Terminals terminals() {
        throw new UnsupportedOperationException("A sample engine runs no programs");
    }

    @Override
    public void close() {}
}
