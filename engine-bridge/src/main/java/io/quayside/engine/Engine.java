package io.quayside.engine;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.CommandLine;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.files.ContainerFiles;
import io.quayside.engine.layers.ImageLayers;
import io.quayside.engine.life.LifeListener;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.log.LogTail;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.DiskUsage;
import io.quayside.engine.model.ImageLayer;
import io.quayside.engine.model.ProcessTable;
import io.quayside.engine.model.StatsSample;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.registry.Registries;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.stats.StatsFeed;
import io.quayside.engine.terminal.Terminals;
import io.quayside.engine.why.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One engine that Quayside watches. Thread-safe. Calls that ask the engine block, are made for virtual
/// threads, can be interrupted, and fail with [io.quayside.engine.model.EngineException].
public interface Engine extends AutoCloseable {
    /// Where it is and how it was found.
    Candidate candidate();

    /// The newest picture; never blocks.
    EngineView view();

    /// Delivers the newest view at once and after every change, on one thread, never two at a time; of the
    /// views that came while the listener was busy only the newest is delivered.
    Subscription subscribe(Consumer<EngineView> listener);

    /// When the engine last said anything; null when it never did.
    @Nullable
    Instant lastHeard();

    /// Tries to reach a lost engine now instead of waiting for the next try; returns at once.
    void retryNow();

    /// Does it, and returns once the engine has. Progress is delivered on the calling thread.
    ActionResult run(EngineAction action, Consumer<ActionProgress> progress);

    /// Everything that the engine says of a container.
    ContainerDetails inspectContainer(String id);

    /// Why a container has stopped, does not start or is unhealthy; empty when it is well. Reads the last lines of its
    /// log.
    Optional<Explanation> explain(ContainerDetails details);

    /// How a container would have to be run to become what it is. What it has from its image is not said; where that
    /// is gone, everything is.
    RunSpec specOf(String containerId);

    /// The engine's own JSON of an image.
    String inspectImage(String id);

    /// The engine's own JSON of a volume.
    String inspectVolume(String name);

    /// The engine's own JSON of a network.
    String inspectNetwork(String id);

    /// The instructions that made an image, newest first.
    List<ImageLayer> history(String imageId);

    /// By what it builds images: "docker buildx" of this machine, or its own builder.
    ///
    /// @return whether `docker buildx` is used
    boolean buildsByBuildx();

    /// What the layers of its images hold.
    ImageLayers layers();

    /// Has the engine count what takes how much of its disk, which may take it many seconds; see
    /// [io.quayside.engine.model.EngineSnapshot#with].
    DiskUsage diskUsage();

    /// Opens a feed that watches nothing yet. Samples are delivered in batches, about once a second, on one thread.
    StatsFeed stats(Consumer<List<StatsSample>> listener);

    /// The processes of a running container.
    ProcessTable processes(String containerId);

    /// The `docker top` line that lists what [#processes] does.
    CommandLine processesCommand(ContainerRef container);

    /// Follows the events of a container, from those that the engine remembers on; returns at once.
    Subscription events(Container container, LifeListener listener);

    /// Opens the logs of one container or several as one tail, and returns at once; lines arrive from then
    /// on. The tail is the caller's to close.
    LogTail logs(List<ContainerRef> containers, LogOptions options);

    /// Terminals and pipes to programs in this engine's containers. They end with the engine.
    Terminals terminals();

    /// The file systems of this engine's containers.
    ContainerFiles files();

    /// Signing in at registries, which this engine tries.
    Registries registries();

    /// Ends everything that goes on with this engine; returns within a second.
    @Override
    void close();
}
