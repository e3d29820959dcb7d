package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.sample.SampleEngine;
import io.quayside.app.sample.Samples;
import io.quayside.app.sample.TestUi;
import io.quayside.app.settings.Settings;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.app.ui.Age;
import io.quayside.engine.Engine;
import io.quayside.engine.Finding;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Candidate.Source;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.engine.model.Holdings;
import io.quayside.engine.setup.Machine;
import io.quayside.engine.vm.VmBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineSessionTest {
    private static final Candidate DOCKER = candidate("default", Source.KNOWN_SOCKET);
    private static final Candidate PODMAN = candidate("podman", Source.KNOWN_SOCKET);
    private static final Candidate PLAIN =
            new Candidate("plain", Source.CONTEXT, "test", new Endpoint.Tcp("127.0.0.1", 2375, null));
    private static final Candidate FAR =
            new Candidate("far", Source.CONTEXT, "test", new Endpoint.Ssh("me", "far", 0, ""));
    private static final Candidate CONTEXT = candidate("work", Source.CONTEXT);

    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final Settings settings = new Settings();
    private final List<Candidate> connected = new ArrayList<>();
    private final List<SampleEngine> engines = new ArrayList<>();
    private final List<Runnable> questions = new ArrayList<>();
    private final List<Candidate> probed = new CopyOnWriteArrayList<>();
    private final Set<Candidate> silent = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Set<Candidate> answering = ConcurrentHashMap.newKeySet();
    private volatile Instant now = Instant.parse("2026-11-25T12:00:00Z");
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

    @Test
    void anEngineThatWasLeftKeepsItsPictureAndIsShownAgainAtOnce() {
        places = List.of(DOCKER, PODMAN);
        var session = session(DOCKER);
        session.look();
        session.choose(PODMAN);
        engines.getFirst().containers(Samples.running("web"));

        session.choose(DOCKER);

        assertThat(connected).containsExactly(DOCKER, PODMAN);
        assertThat(current.view().snapshot().containers()).hasSize(1);
    }

    @Test
    void anOpenEngineIsNotAskedAgainButTellsWhatItHolds() {
        places = List.of(DOCKER);
        answering.add(DOCKER);
        var session = session(DOCKER);
        session.look();
        ui.until("the end of looking", () -> session.lookedProperty().get());

        assertThat(probed).isEmpty();
        assertThat(session.findings())
                .singleElement()
                .satisfies(it -> assertThat(it.isEngine()).isTrue());
    }

    @Test
    void anEngineWithoutTlsIsUsedAfterOneQuestionForGood() {
        places = List.of(DOCKER, PLAIN);
        answering.add(DOCKER);
        var session = session(null);
        session.look();
        ui.until("the end of looking", () -> session.lookedProperty().get());

        session.choose(PLAIN);
        assertThat(connected).containsExactly(DOCKER);
        questions.removeFirst().run();

        assertThat(connected.getLast().endpoint())
                .isInstanceOfSatisfying(
                        Endpoint.Tcp.class, tcp -> assertThat(tcp.confirmed()).isTrue());
        ui.until("the end of looking", () -> !session.lookingProperty().get());
        session.choose(DOCKER);
        session.choose(session.findings().getLast().candidate());
        assertThat(questions).isEmpty();
        assertThat(connected).hasSize(2);
    }

    @Test
    void anEngineThatIsDisconnectedIsConnectedAnewWhenItIsChosen() {
        places = List.of(DOCKER, PODMAN);
        var session = session(DOCKER);
        session.look();
        session.choose(PODMAN);

        session.disconnect(DOCKER);
        assertThat(session.isOpen(DOCKER)).isFalse();
        session.choose(DOCKER);

        assertThat(connected).containsExactly(DOCKER, PODMAN, DOCKER);
    }

    @Test
    void theAnswerOfAnotherHostStandsForAMinuteAndThenHasItsAge() {
        places = List.of(DOCKER, FAR);
        answering.addAll(places);
        var session = session(null);
        lookAround(session);
        assertThat(session.ageOf(FAR)).isEmpty();

        lookAround(session);
        assertThat(probed).containsOnlyOnce(FAR);

        now = now.plus(Duration.ofMinutes(3));
        assertThat(session.ageOf(FAR)).contains(new Age(3, Age.Unit.MINUTES));
        lookAround(session);
        assertThat(probed.stream().filter(FAR::equals)).hasSize(2);
        assertThat(session.ageOf(FAR)).isEmpty();
    }

    @Test
    void aPersonWhoLooksAgainHasTheAnswerOfAnotherHostAnew() {
        places = List.of(DOCKER, FAR);
        answering.addAll(places);
        var session = session(null);
        lookAround(session);

        session.retry();
        ui.until("the end of looking", () -> !session.lookingProperty().get());

        assertThat(probed.stream().filter(FAR::equals)).hasSize(2);
    }

    @Test
    void aHostThatTakesLongIsNotWaitedForAndAskedOnce() {
        places = List.of(FAR, DOCKER);
        silent.add(FAR);
        answering.add(DOCKER);
        var session = session(DOCKER);
        lookAround(session);
        lookAround(session);

        assertThat(probed).containsOnlyOnce(FAR);
        assertThat(answerOf(session, FAR)).isInstanceOf(Finding.Answer.Waiting.class);
        answering.add(FAR);
        end.countDown();
        ui.until("its answer", () -> answerOf(session, FAR) instanceof Finding.Answer.Found);
    }

    @Test
    void anAddressThatAPersonGaveIsAPlaceUntilItIsForgotten() {
        places = List.of(DOCKER);
        answering.add(DOCKER);
        var address = new Endpoint.Tcp(
                "lab",
                2376,
                new Endpoint.TlsFiles(Path.of("/keys/ca one.pem"), Path.of("/keys/c"), Path.of("/keys/k")));
        var session = session(null);
        lookAround(session);

        session.add(address);
        ui.until("the new place", () -> session.findings().size() == 2);
        assertThat(connected.getLast().endpoint()).isEqualTo(address);
        assertThat(session.given()).extracting(Candidate::endpoint).containsExactly(address);

        session.choose(DOCKER);
        session.forget(session.given().getFirst());
        ui.until("one place", () -> session.findings().size() == 1);
        assertThat(session.given()).isEmpty();
        assertThat(session.isOpen(DOCKER)).isTrue();
        assertThat(session.isOpen(new Candidate("", Source.CHOSEN, "", address)))
                .isFalse();
    }

    private void lookAround(EngineSession session) {
        session.look();
        ui.until("the end of looking", () -> !session.lookingProperty().get());
    }

    private static Finding.Answer answerOf(EngineSession session, Candidate place) {
        return session.findings().stream()
                .filter(finding -> finding.candidate().equals(place))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private EngineSession session(@Nullable Candidate asked) {
        var source = new EngineSource() {
            @Override
            public Machine machine() {
                throw new IllegalStateException("Nobody sets up an engine here");
            }

            @Override
            public List<VmBackend> virtualMachines() {
                return List.of();
            }

            @Override
            public List<Candidate> candidates() {
                return places;
            }

            @Override
            public Finding probe(Candidate candidate, Duration deadline) {
                probed.add(candidate);
                if (silent.contains(candidate)) {
                    waitForTheEnd();
                }
                return new Finding(candidate, answer(candidate));
            }

            @Override
            public Engine connect(Candidate candidate) {
                connected.add(candidate);
                var engine = new SampleEngine().at(candidate);
                engines.add(engine);
                if (!answering.contains(candidate)) {
                    engine.lose();
                }
                return engine;
            }
        };
        return new EngineSession(
                source,
                asked,
                current,
                new BackgroundTasks(ui),
                new Ticker(ui),
                settings,
                (endpoint, agreed) -> questions.add(agreed),
                () -> now);
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Finding.Answer answer(Candidate candidate) {
        if (answering.contains(candidate)) {
            var info = ((ConnectionState.Connected) new SampleEngine().view().connection()).info();
            return new Finding.Answer.Found(info, new Holdings(3, 1, 2));
        }
        var obstacle = candidate.endpoint() instanceof Endpoint.Tcp ? Obstacle.UNCONFIRMED : Obstacle.MISSING;
        return new Finding.Answer.Nobody(new Unreachable(obstacle, "Nobody is there.", "", null));
    }

    private static Candidate candidate(String name, Source source) {
        return new Candidate(name, source, "test", new Endpoint.Unix(Path.of("/run/" + name + ".sock")));
    }
}
