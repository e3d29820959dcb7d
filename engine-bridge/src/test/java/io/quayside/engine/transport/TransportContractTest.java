package io.quayside.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Endpoint.TlsFiles;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.terminal.ExecSpec;
import io.quayside.engine.terminal.Recording;
import io.quayside.engine.terminal.SessionEnd;
import io.quayside.engine.terminal.TerminalSession;
import io.quayside.engine.terminal.TerminalSize;
import io.quayside.engine.terminal.Terminals;
import io.quayside.testkit.Await;
import io.quayside.testkit.Interrupted;
import io.quayside.testkit.SshServer;
import io.quayside.testkit.TcpDoor;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds on every way to an engine, each to a real `dockerd`.
@Timeout(60)
class TransportContractTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int BIG = 8 * 1024 * 1024;

    private static TcpDoor plain;
    private static TcpDoor protectedDoor;
    private static TestEngine engine;
    private static TestEngine tlsEngine;
    private static TlsFiles client;
    private static SshServer ssh;

    /// The ways to an engine.
    enum Way {
        UNIX_SOCKET(() -> new ChannelHttp(new Endpoint.Unix(engine.socket()))),
        TLS(() -> new ChannelHttp(new Endpoint.Tcp("127.0.0.1", protectedDoor.port(), client))),
        PLAIN_TCP(() -> new ChannelHttp(new Endpoint.Tcp("127.0.0.1", plain.port(), null).agreed())),
        SSH(() -> new ChannelHttp(
                new Endpoint.Ssh(
                        "root", "127.0.0.1", ssh.port(), engine.socket().toString()),
                new SshProgram(ssh.program().toString())));

        private final Supplier<ChannelHttp> http;

        Way(Supplier<ChannelHttp> http) {
            this.http = http;
        }

        ChannelHttp http() {
            return http.get();
        }

        TestEngine engine() {
            return this == TLS ? tlsEngine : engine;
        }
    }

    @BeforeAll
    static void startEngines(@TempDir Path folder) throws Exception {
        plain = TcpDoor.free();
        protectedDoor = TcpDoor.free();
        var certificates = new Certificates(folder.resolve("tls"));
        var server = certificates.make("server", "ec", "IP:127.0.0.1");
        client = certificates.make("client", "ec", "DNS:client");
        engine = TestEngine.startAt(plain, "{}");
        tlsEngine = TestEngine.startAt(protectedDoor, """
                {"tlsverify": true, "tlscacert": "%s", "tlscert": "%s", "tlskey": "%s"}
                """.formatted(server.ca(), server.certificate(), server.key()));
        ssh = SshServer.start();
    }

    @AfterAll
    static void stopEngines() {
        ssh.close();
        tlsEngine.close();
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void questionsAreAnswered(Way way) {
        String id = way.engine().docker("create", TestImages.BUSYBOX);
        try (var http = way.http()) {
            assertThat(text(http.execute(get("/_ping"), SOON))).isEqualTo("OK");
            assertThat(text(http.execute(get("/containers/json?all=1"), SOON))).contains(id);
        }
        way.engine().removeAllContainers();
    }

    @ParameterizedTest
    @EnumSource
    void eventsComeWhenTheyHappen(Way way) throws IOException {
        try (var http = way.http();
                var events = http.execute(get("/events"))) {
            String id = way.engine().docker("create", TestImages.BUSYBOX);
            assertThat(lines(events).readLine()).contains(id).contains("create");
        }
        way.engine().removeAllContainers();
    }

    @ParameterizedTest
    @EnumSource
    void aLogIsFollowedAndItsEndIsSeen(Way way) throws IOException {
        String id =
                way.engine().docker("run", "-dt", TestImages.BUSYBOX, "sh", "-c", "echo one; read -r line; echo two");
        try (var http = way.http();
                var log = http.execute(get("/containers/" + id + "/logs?follow=1&stdout=1"))) {
            var lines = lines(log);
            assertThat(lines.readLine()).isEqualTo("one");
            way.engine().docker("kill", id);
            assertThat(lines.readLine()).isNull();
        }
        way.engine().removeAllContainers();
    }

    @ParameterizedTest
    @EnumSource
    void aTerminalGoesBothWaysAndItsInputEnds(Way way) throws IOException {
        String id = way.engine().docker("create", "-i", TestImages.BUSYBOX, "sh", "-c", "cat; echo the end");
        try (var http = way.http();
                var attached = http.upgrade(
                        post("/containers/" + id + "/attach?stream=1&stdin=1&stdout=1")
                                .build(),
                        SOON)) {
            assertThat(attached.isUpgraded()).isTrue();
            way.engine().docker("start", id);
            attached.output().write("hello\n".getBytes(StandardCharsets.UTF_8));
            assertThat(frame(attached)).isEqualTo("hello\n");
            attached.output().close();
            assertThat(frame(attached)).isEqualTo("the end\n");
            assertThat(attached.getBody().read()).isNegative();
        }
        way.engine().removeAllContainers();
    }

    @ParameterizedTest
    @EnumSource
    void aShellInATerminalIsResizedAndTellsItsExitCode(Way way) throws InterruptedException {
        var id = way.engine().docker("run", "-d", TestImages.BUSYBOX, "sleep", "600");
        var said = new Recording();
        try (var http = way.http()) {
            var api = DockerApi.connect(http, SOON);
            try (var terminals = new Terminals(() -> api)) {
                var shell = terminals.exec(
                        new ContainerRef(id, "box"), ExecSpec.of("sh").in(new TerminalSize(111, 33)), said);
                Await.until("the first size", () -> type(shell, "stty size\n", said, "33 111"));
                shell.resize(new TerminalSize(91, 21));
                Await.until("the second size", () -> type(shell, "stty size\n", said, "21 91"));
                shell.write("exit 3\n".getBytes(StandardCharsets.UTF_8));
                assertThat(shell.awaitEnd(SOON)).contains(new SessionEnd.Exited(OptionalInt.of(3)));
            }
        }
        way.engine().removeAllContainers();
    }

    @ParameterizedTest
    @EnumSource
    void aContainersOwnTerminalIsAttachedAndResized(Way way) throws InterruptedException {
        var id = way.engine().docker("run", "-dit", TestImages.BUSYBOX, "sh");
        var said = new Recording();
        try (var http = way.http()) {
            var api = DockerApi.connect(http, SOON);
            try (var terminals = new Terminals(() -> api)) {
                var shell = terminals.attach(new ContainerRef(id, "box"), new TerminalSize(101, 31), said);
                Await.until("the first size", () -> type(shell, "stty size\n", said, "31 101"));
                shell.resize(new TerminalSize(91, 21));
                Await.until("the second size", () -> type(shell, "stty size\n", said, "21 91"));
                shell.write("exit 4\n".getBytes(StandardCharsets.UTF_8));
                assertThat(shell.awaitEnd(SOON)).contains(new SessionEnd.Exited(OptionalInt.of(4)));
            }
        }
        way.engine().removeAllContainers();
    }

    /// Closing a session ends what runs in it by a second, short exec, which takes the same way.
    @ParameterizedTest
    @EnumSource
    void aTerminalThatIsClosedLeavesNothingRunning(Way way) {
        var id = way.engine().docker("run", "-d", TestImages.BUSYBOX, "sleep", "600");
        try (var http = way.http()) {
            var api = DockerApi.connect(http, SOON);
            try (var terminals = new Terminals(() -> api)) {
                var shell = terminals.exec(
                        new ContainerRef(id, "box"),
                        ExecSpec.of("sleep", "621").in(TerminalSize.USUAL),
                        new Recording());
                Await.until("the program", () -> way.engine().docker("top", id).contains("sleep 621"));
                shell.close();
                Await.until("its end", () -> !way.engine().docker("top", id).contains("sleep 621"));
            }
        }
        way.engine().removeAllContainers();
    }

    private static boolean type(TerminalSession session, String line, Recording said, String answer) {
        session.write(line.getBytes(StandardCharsets.UTF_8));
        return said.out().contains(answer);
    }

    @ParameterizedTest
    @EnumSource
    void aLargeBodyArrives(Way way) {
        String id = way.engine().docker("create", TestImages.BUSYBOX);
        try (var http = way.http()) {
            var request = Request.builder()
                    .method("PUT")
                    .path("/containers/" + id + "/archive?path=/")
                    .putHeader("Content-Type", "application/x-tar")
                    .body(new BigArchive("big", BIG))
                    .build();
            assertThat(http.execute(request, SOON).getStatusCode()).isEqualTo(200);
            assertThat(text(http.execute(get("/containers/" + id + "/json?size=1"), SOON)))
                    .contains("\"SizeRw\":" + BIG);
        }
        way.engine().removeAllContainers();
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionIsGivenUpBeforeItsAnswer(Way way) throws InterruptedException {
        // Its first process takes no notice of SIGTERM, so that the engine waits.
        String id = way.engine()
                .docker(
                        "run",
                        "-d",
                        "--stop-signal",
                        "SIGTERM",
                        TestImages.BUSYBOX,
                        "sh",
                        "-c",
                        "trap : TERM; while :; do sleep 1; done");
        var stop = post("/containers/" + id + "/stop?t=60").build();
        try (var http = way.http()) {
            var given = Interrupted.fiveTimes(() -> http.execute(stop), _ -> {
                long before = signals(way, id);
                return _ -> signals(way, id) > before;
            });

            given.assertAtOnce();
            assertThat(given.failures()).hasSize(5).hasOnlyElementsOfType(EngineException.Cancelled.class);
        }
        way.engine().removeAllContainers();
    }

    private static long signals(Way way, String id) {
        return way.engine()
                .docker("events", "--since", "2m", "--until", "0s")
                .lines()
                .filter(line -> line.contains("container kill " + id))
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void anEngineThatWasRestartedIsAskedAgain(Way way) {
        try (var http = way.http()) {
            assertThat(text(http.execute(get("/_ping"), SOON))).isEqualTo("OK");
            way.engine().restart();
            assertThat(text(http.execute(get("/_ping"), SOON))).isEqualTo("OK");
        }
    }

    /// More than an SSH server lets share one connection.
    @ParameterizedTest
    @EnumSource
    void thirtyStreamsGoOnAtOnce(Way way) throws IOException {
        String id = way.engine().docker("run", "-d", "-t", TestImages.BUSYBOX, "sh", "-c", "echo one; sleep 600");
        var open = new ArrayList<Response>();
        try (var http = way.http()) {
            for (int i = 0; i < 30; i++) {
                open.add(http.execute(get("/containers/" + id + "/logs?follow=1&stdout=1")));
            }
            for (var log : open) {
                assertThat(lines(log).readLine()).isEqualTo("one");
            }
        }
        way.engine().removeAllContainers();
    }

    private static Request get(String path) {
        return Request.builder().method("GET").path(path).build();
    }

    private static Request.Builder post(String path) {
        return Request.builder().method("POST").path(path);
    }

    private static BufferedReader lines(Response answer) {
        return new BufferedReader(new InputStreamReader(answer.getBody(), StandardCharsets.UTF_8));
    }

    private static String frame(Response answer) throws IOException {
        InputStream body = answer.getBody();
        byte[] head = body.readNBytes(8);
        return new String(body.readNBytes(head[7]), StandardCharsets.UTF_8);
    }

    private static String text(Response answer) {
        try (answer) {
            return new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
