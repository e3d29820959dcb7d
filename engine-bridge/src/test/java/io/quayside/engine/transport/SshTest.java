package io.quayside.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.SshServer;
import io.quayside.testkit.TcpDoor;
import io.quayside.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Engines on another host, which is this one, by a real `sshd`.
@Timeout(60)
@ExtendWith(EngineExtension.class)
class SshTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void theEngineThatDockerUsesThereIsMeantWhereNoSocketIsNamed(TestEngine engine) {
        try (var ssh = SshServer.start(Map.of("DOCKER_HOST", engine.dockerHost()));
                var http = http(ssh, "")) {
            assertThat(status(http)).isEqualTo(200);
        }
    }

    @Test
    void aHostWithoutDockerIsReachedByItsSocket(TestEngine engine) {
        try (var ssh = SshServer.start(Map.of("PATH", "/nowhere"));
                var http = http(ssh, engine.socket().toString())) {
            assertThat(status(http)).isEqualTo(200);
            assertThat(ssh.conversations()).isZero();
        }
    }

    @Test
    void aSocketWithOddCharactersInItsPathIsNoCommand(TestEngine engine, @TempDir Path folder) throws IOException {
        Path socket = Files.createSymbolicLink(folder.resolve("it's; touch x $(id) socket"), engine.socket());
        try (var ssh = SshServer.start();
                var http = http(ssh, socket.toString())) {
            assertThat(status(http)).isEqualTo(200);
        }
    }

    @Test
    void afterTheEndNoProcessAndNoFileIsLeft(TestEngine engine) {
        try (var ssh = SshServer.start()) {
            var before = children();
            var http = http(ssh, engine.socket().toString());
            var events =
                    http.execute(Request.builder().method("GET").path("/events").build());
            assertThat(events.getStatusCode()).isEqualTo(200);
            assertThat(ssh.conversations()).isPositive();
            http.close();
            Await.until("the end of all conversations", () -> ssh.conversations() == 0);
            Await.until("the end of all programs", () -> before.containsAll(children()));
            Await.until("the end of the login", () -> ssh.logins() == 0);
        }
    }

    @Test
    void conversationsShareOneLogin(TestEngine engine) {
        try (var ssh = SshServer.start();
                var http = http(ssh, engine.socket().toString())) {
            assertThat(status(http)).isEqualTo(200);
            for (int i = 0; i < 5; i++) {
                http.execute(Request.builder().method("GET").path("/events").build());
            }
            assertThat(ssh.logins()).isEqualTo(1);
        }
    }

    @Test
    void anUnknownHostKeyIsNotAccepted(TestEngine engine) throws IOException {
        try (var ssh = SshServer.start()) {
            ssh.trust("");
            var failure = failure(ssh, engine.socket().toString());
            assertThat(failure.obstacle()).isEqualTo(Obstacle.TLS);
            assertThat(failure).hasMessageContaining("does not know its host key");
            assertThat(failure.advice()).contains("Log in once").contains("ssh -p " + ssh.port() + " root@127.0.0.1");
        }
    }

    @Test
    void aChangedHostKeyIsToldAsSuch(TestEngine engine) throws IOException {
        try (var ssh = SshServer.start();
                var other = SshServer.start()) {
            ssh.trust("[127.0.0.1]:" + ssh.port() + " " + other.hostKey());
            var failure = failure(ssh, engine.socket().toString());
            assertThat(failure).hasMessageContaining("not the one that ssh knows");
            assertThat(failure.advice()).contains("ssh-keygen -R '[127.0.0.1]:" + ssh.port() + "'");
        }
    }

    @Test
    void whoMayNotLogInIsToldToUseAKey(TestEngine engine) throws IOException {
        try (var ssh = SshServer.start()) {
            ssh.lockOut();
            var failure = failure(ssh, engine.socket().toString());
            assertThat(failure.obstacle()).isEqualTo(Obstacle.PERMISSION);
            assertThat(failure.advice()).contains("ssh-copy-id root@127.0.0.1").contains("ssh-add");
        }
    }

    @Test
    void anEngineThatDoesNotRunThereIsToldApartFromTheHost(@TempDir Path folder) {
        try (var ssh = SshServer.start()) {
            var failure = failure(ssh, folder.resolve("none.sock").toString());
            assertThat(failure.obstacle()).isIn(Obstacle.REFUSED, Obstacle.MISSING);
            assertThat(failure).hasMessageContaining("that host is reached");
        }
    }

    @Test
    void aHostWithoutDockerAndWithoutItsSocketIsToldAboutDocker() {
        try (var ssh = SshServer.start(Map.of("PATH", "/nowhere"), "AllowStreamLocalForwarding no");
                var http = http(ssh, "/none.sock")) {
            var failure = catchThrowableOfType(Unreachable.class, () -> status(http));
            assertThat(failure.obstacle()).isIn(Obstacle.MISSING, Obstacle.CLOSED);
        }
    }

    @Test
    void aHostThatDoesNotListenIsRefused() {
        var nobody = new Endpoint.Ssh("", "127.0.0.1", TcpDoor.free().port(), "");
        try (var http = new ChannelHttp(nobody)) {
            var failure = catchThrowableOfType(Unreachable.class, () -> status(http));
            assertThat(failure.obstacle()).isEqualTo(Obstacle.REFUSED);
            assertThat(failure).hasMessageContaining("no SSH server listens");
        }
    }

    @Test
    void aHostThatIsNotKnownIsMissing() {
        try (var http = new ChannelHttp(new Endpoint.Ssh("", "no-such-host.invalid", 0, ""))) {
            assertThat(catchThrowableOfType(Unreachable.class, () -> status(http)))
                    .hasMessageContaining("host name is not known");
        }
    }

    @Test
    void aMachineWithoutSshIsTold() {
        try (var http = new ChannelHttp(new Endpoint.Ssh("", "host", 0, ""), new SshProgram("/nowhere/ssh"))) {
            var failure = catchThrowableOfType(Unreachable.class, () -> status(http));
            assertThat(failure.obstacle()).isEqualTo(Obstacle.UNSUPPORTED);
            assertThat(failure.advice()).contains("openssh-client");
        }
    }

    private static ChannelHttp http(SshServer ssh, String socket) {
        return new ChannelHttp(
                new Endpoint.Ssh("root", "127.0.0.1", ssh.port(), socket),
                new SshProgram(ssh.program().toString()));
    }

    private static Unreachable failure(SshServer ssh, String socket) {
        try (var http = http(ssh, socket)) {
            var failure = catchThrowableOfType(Unreachable.class, () -> status(http));
            assertThat(failure.getMessage()).endsWith(".");
            assertThat(failure.advice()).endsWith(".");
            return failure;
        }
    }

    private static int status(ChannelHttp http) {
        try (var answer =
                http.execute(Request.builder().method("GET").path("/_ping").build(), SOON)) {
            return answer.getStatusCode();
        }
    }

    private static List<Long> children() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).toList();
    }
}
