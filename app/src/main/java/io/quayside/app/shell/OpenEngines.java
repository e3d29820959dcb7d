package io.quayside.app.shell;

import io.quayside.app.task.Background;
import io.quayside.engine.Engine;
import io.quayside.engine.Finding;
import io.quayside.engine.Finding.Answer;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Holdings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engines that have been opened. Each keeps its own live picture until it is closed, so that
/// changing to it shows what it holds at once. UI thread only.
final class OpenEngines {
    private static final Logger LOG = LoggerFactory.getLogger(OpenEngines.class);

    private final EngineSource source;
    private final Background background;
    private final Map<String, Engine> engines = new LinkedHashMap<>();

    OpenEngines(EngineSource source, Background background) {
        this.source = source;
        this.background = background;
    }

    /// The one that is open there, or a new one, which begins to connect.
    Engine open(Candidate candidate) {
        var url = candidate.endpoint().url();
        var open = engines.get(url);
        if (open != null && open.candidate().endpoint().equals(candidate.endpoint())) {
            open.retryNow();
            return open;
        }
        // The same place is to be reached in another way.
        close(candidate);
        var engine = source.connect(candidate);
        engines.put(url, engine);
        return engine;
    }

    boolean isOpen(Candidate candidate) {
        return engines.containsKey(candidate.endpoint().url());
    }

    /// What an open engine knows of itself, without asking it; empty where none is open.
    Optional<Finding> finding(Candidate candidate) {
        return Optional.ofNullable(engines.get(candidate.endpoint().url()))
                .map(engine -> new Finding(candidate, answer(engine)));
    }

    /// Lets go of it, if it is open, without waiting for that.
    void close(Candidate candidate) {
        var engine = engines.remove(candidate.endpoint().url());
        if (engine != null) {
            background.call(
                    () -> {
                        engine.close();
                        return true;
                    },
                    done -> LOG.info("Left {}", candidate.endpoint().url()),
                    failure -> LOG.warn("Leaving an engine failed", failure));
        }
    }

    /// Forgets all of them.
    ///
    /// @return what is to be closed
    List<Engine> release() {
        var all = List.copyOf(engines.values());
        engines.clear();
        return all;
    }

    private static Answer answer(Engine engine) {
        var view = engine.view();
        return switch (view.connection()) {
            case ConnectionState.Connected connected -> new Answer.Found(connected.info(), holds(view.snapshot()));
            case ConnectionState.Lost lost -> new Answer.Nobody(lost.why());
            case ConnectionState.Connecting it -> new Answer.Waiting();
            case ConnectionState.Closed it -> new Answer.Waiting();
        };
    }

    private static Holdings holds(EngineSnapshot snapshot) {
        var containers = snapshot.containers().values();
        var running = containers.stream()
                .filter(container -> container.state() == ContainerState.RUNNING)
                .count();
        return new Holdings(containers.size(), (int) running, snapshot.images().size());
    }
}
