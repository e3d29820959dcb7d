package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.TestUi;
import io.quayside.app.settings.Settings;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.engine.Engine;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Candidate.Source;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineSessionTest {
    private static final Candidate DOCKER = candidate("default", Source.KNOWN_SOCKET);
    private static final Candidate PODMAN = candidate("podman", Source.KNOWN_SOCKET);
    private static final Candidate CONTEXT = candidate("work", Source.CONTEXT);

    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final Settings settings = new Settings();
    private final List<Candidate> connected = new ArrayList<>();
    private final Set<Candidate> answering = ConcurrentHashMap.newKeySet();
    private volatile List<Candidate> places = List.of();

    @Test
    void amongKnownSocketsTheFirstThatAnswersIsTaken() {
        places = List.of(DOCKER, PODMAN);
        answering.add(PODMAN);
        session(null).look();

        ui.until("a connection", () -> !connected.isEmpty());

        assertThat(connected).containsExactly(PODMAN);
    }

    @Test
    void anEngineThatWasSetUpIsNotReplacedByOneThatAnswers() {
        places = List.of(CONTEXT, DOCKER);
        answering.add(DOCKER);
        var session = session(null);
        session.look();

        ui.until("the end of looking", () -> session.lookedProperty().get());

        assertThat(connected).containsExactly(CONTEXT);
        assertThat(session.findings()).extracting(Finding::isEngine).containsExactly(false, true);
    }

    @Test
    void aContextThatIsMerelyThereIsNotPreferredToWhatDockerWouldUse() {
        places = List.of(DOCKER, CONTEXT);
        answering.addAll(places);
        session(null).look();

        ui.until("a connection", () -> !connected.isEmpty());

        assertThat(connected).containsExactly(DOCKER);
    }

    @Test
    void theEngineThatWasChosenLastComesBack() {
        places = List.of(DOCKER, PODMAN);
        answering.addAll(places);
        settings.engineProperty().set(PODMAN.endpoint().url());
        session(null).look();

        ui.until("a connection", () -> !connected.isEmpty());

        assertThat(connected).containsExactly(PODMAN);
    }

    @Test
    void theEngineOfTheCommandLineIsTakenAtOnce() {
        session(CONTEXT).look();

        assertThat(connected).containsExactly(CONTEXT);
    }

    @Test
    void aChoiceIsRememberedAndFollowed() {
        places = List.of(DOCKER, PODMAN);
        var session = session(DOCKER);
        session.look();

        session.choose(PODMAN);

        assertThat(connected).containsExactly(DOCKER, PODMAN);
        assertThat(settings.engineProperty().get()).isEqualTo(PODMAN.endpoint().url());
    }

    private EngineSession session(@Nullable Candidate asked) {
        var source = new EngineSource() {
            @Override
            public List<Candidate> candidates() {
                return places;
            }

            @Override
            public EngineInfo probe(Candidate candidate, Duration deadline) {
                if (!answering.contains(candidate)) {
                    throw new Unreachable(Unreachable.Obstacle.MISSING, "Nobody is there.", "", null);
                }
                return ((ConnectionState.Connected) new SampleEngine().view().connection()).info();
            }

            @Override
            public Engine connect(Candidate candidate) {
                connected.add(candidate);
                return new SampleEngine().at(candidate);
            }
        };
        return new EngineSession(source, asked, current, new BackgroundTasks(ui), new Ticker(ui), settings);
    }

    private static Candidate candidate(String name, Source source) {
        return new Candidate(name, source, "test", new Endpoint.Unix(Path.of("/run/" + name + ".sock")));
    }
}
