package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.sample.TestUi;
import io.quayside.app.settings.Settings;
import io.quayside.app.shell.ConnectModel.Problem;
import io.quayside.app.shell.ConnectModel.Try;
import io.quayside.app.task.BackgroundTasks;
import io.quayside.app.wiring.RealEngines;
import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.transport.Certificates;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.ScriptedSocket;
import io.quayside.testkit.SshServer;
import io.quayside.testkit.TcpDoor;
import io.quayside.testkit.TestEngine;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(EngineExtension.class)
class ConnectModelTest {
    @AutoClose
    private static final SshServer SSH = SshServer.start();

    private final TestUi ui = new TestUi();
    private final CurrentEngine current = new CurrentEngine(ui);
    private final Settings settings = new Settings();
    private final RealEngines source;
    private final EngineSession session;
    private final ConnectModel model;

    ConnectModelTest(@TempDir Path folder) {
        var background = new BackgroundTasks(ui);
        source = new RealEngines(new Engines(
                new Surroundings(Map.of("QUAYSIDE_SSH", SSH.program().toString()), folder, folder, Optional.empty())));
        session = new EngineSession(
                source,
                null,
                current,
                background,
                new Ticker(ui),
                settings,
                (endpoint, agreed) -> {},
                InstantSource.system());
        model = new ConnectModel(source, background, session);
    }

    @AfterEach
    void leave() {
        model.stop();
        session.release().forEach(Engine::close);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                       EMPTY",
        "unix:///run/docker.sock,  NONE",
        "ssh://me@lab,             NONE",
        "npipe:////./pipe/docker,  NONE",
        "/run/docker.sock,         ADDRESS",
        "unix://run/docker.sock,   ADDRESS",
        "http://lab,               ADDRESS",
        "tcp://,                   ADDRESS",
        "tcp://lab,                NEEDS_TLS",
        "tcp://192.168.1.5:2375,   NEEDS_TLS",
        "tcp://127.0.0.1.evil.org, NEEDS_TLS",
        "tcp://127.0.0.1:2375,     AGREE",
        "tcp://localhost,          AGREE",
        "'tcp://[::1]:2375',       AGREE",
    })
    void whatIsTypedIsJudgedAtOnce(String address, Problem problem) {
        model.address.set(address);

        assertThat(model.reading().get().problem()).isEqualTo(problem);
        assertThat(model.reading().get().endpoint().isPresent()).isEqualTo(problem == Problem.NONE);
    }

    @Test
    void thisVeryMachineIsReachedWithoutTlsOnceSomebodyAgrees() {
        model.address.set("tcp://127.0.0.1:2375");
        model.plain.set(true);

        assertThat(model.reading().get().endpoint()).contains(new Endpoint.Tcp("127.0.0.1", 2375, null, true));
        model.address.set("tcp://lab:2375");
        assertThat(model.reading().get().problem()).isEqualTo(Problem.NEEDS_TLS);
    }

    @Test
    void tlsNeedsThreeFiles() {
        model.address.set("tcp://lab");
        model.ca.set("/keys/ca.pem");
        assertThat(model.reading().get().problem()).isEqualTo(Problem.INCOMPLETE);

        model.certificate.set("/keys/cert.pem");
        model.key.set("key.pem");
        assertThat(model.reading().get())
                .extracting(ConnectModel.Reading::problem, ConnectModel.Reading::about)
                .containsExactly(Problem.PATH, "key.pem");

        model.key.set("/keys/key.pem");
        assertThat(model.reading().get().endpoint())
                .contains(new Endpoint.Tcp(
                        "lab",
                        2376,
                        new Endpoint.TlsFiles(
                                Path.of("/keys/ca.pem"), Path.of("/keys/cert.pem"), Path.of("/keys/key.pem"))));
    }

    @Test
    void anEngineThatAnswersIsShownAndRemembered(TestEngine engine) {
        model.address.set(engine.dockerHost());

        model.start();
        ui.until("an engine", () -> model.progressProperty().get() instanceof Try.Reached);

        assertThat(session.given()).extracting(it -> it.endpoint().url()).containsExactly(engine.dockerHost());
        var shown = current.engine();
        assertThat(shown).isNotNull();
        assertThat(shown.candidate().endpoint().url()).isEqualTo(engine.dockerHost());
    }

    @Test
    void anEngineIsReachedByTlsWithTheFilesThatWereChosenAndTheyAreRemembered(@TempDir Path keys) throws Exception {
        var door = TcpDoor.free();
        var certificates = new Certificates(keys);
        var server = certificates.make("server", "ec", "IP:127.0.0.1");
        var client = certificates.make("client", "ec", "DNS:client");
        var settings = """
                {"tlsverify": true, "tlscacert": "%s", "tlscert": "%s", "tlskey": "%s"}
                """.formatted(server.ca(), server.certificate(), server.key());
        try (var _ = TestEngine.startAt(door, settings)) {
            model.address.set("tcp://127.0.0.1:" + door.port());
            model.ca.set(client.ca().toString());
            model.certificate.set(client.certificate().toString());
            model.key.set(client.key().toString());

            model.start();
            ui.until("an engine", () -> model.progressProperty().get() instanceof Try.Reached);

            // As it is read when Quayside starts again.
            assertThat(new GivenPlaces(this.settings).all())
                    .extracting(Candidate::endpoint)
                    .containsExactly(new Endpoint.Tcp("127.0.0.1", door.port(), client));
        }
    }

    @Test
    void anEngineOfAnotherHostIsReachedByThePersonsOwnSsh(TestEngine engine) {
        model.address.set(SSH.dockerHost(engine.socket().toString()));

        model.start();
        ui.until("an engine", () -> model.progressProperty().get() instanceof Try.Reached);

        assertThat(session.given())
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("root@127.0.0.1"));
    }

    @Test
    void whereNobodyAnswersTheReasonIsSaidAndNothingRemembered(@TempDir Path folder) {
        model.address.set("unix://" + folder + "/none.sock");

        model.start();
        ui.until("a failure", () -> model.progressProperty().get() instanceof Try.Failed);

        assertThat(((Try.Failed) model.progressProperty().get()).why())
                .hasMessageContaining("no such socket")
                .satisfies(why -> assertThat(why.advice()).isNotEmpty());
        assertThat(session.given()).isEmpty();
    }

    @Test
    void aTryIsStoppedAndWhatWasTypedStays() throws Exception {
        try (var mute = ScriptedSocket.serving(peer -> {
            peer.request();
            peer.staySilent();
        })) {
            model.address.set(mute.dockerHost());
            model.start();
            assertThat(model.progressProperty().get()).isInstanceOf(Try.UnderWay.class);
            ui.until("the question", () -> !mute.requests().isEmpty());

            model.stop();

            assertThat(model.progressProperty().get()).isInstanceOf(Try.None.class);
            assertThat(model.address.get()).contains("unix://");
            assertThat(current.engine()).isNull();
        }
    }
}
