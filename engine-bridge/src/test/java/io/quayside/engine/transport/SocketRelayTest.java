package io.quayside.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.SocketCli;
import io.quayside.testkit.TestEngine;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EngineExtension.class)
class SocketRelayTest {
    private final TestEngine engine;

    @TempDir
    private Path folder;

    SocketRelayTest(TestEngine engine) {
        this.engine = engine;
    }

    @Test
    void programsReachTheEngineThroughIt() throws IOException {
        try (var relay = open(new Endpoint.Unix(engine.socket()))) {
            assertThat(cli().docker("info", "--format", "{{.ID}}"))
                    .isEqualTo(engine.docker("info", "--format", "{{.ID}}"));
            assertThat(relay.bytes()).isPositive();
        }
    }

    @Test
    void theEndOfTheInputReachesTheContainerAndItsOutputComesBack() throws Exception {
        try (var relay = open(new Endpoint.Unix(engine.socket()))) {
            var process = new ProcessBuilder(
                            "docker", "-H", "unix://" + socket(), "run", "-i", "--rm", "quayside/busybox:1", "md5sum")
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(new byte[3 << 20]);
            }
            // The sum of three mebibytes of zeros.
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("d1dd210d6b1312cb342b56d02bd5e651");
            // A piece is counted once it was handed on.
            Await.until("all to be counted", () -> relay.bytes() > 3 << 20);
        }
    }

    @Test
    void onlyItsOwnerMayOpenIt() throws IOException {
        try (var relay = open(new Endpoint.Unix(engine.socket()))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                    .isEqualTo("rw-------");
            assertThat(relay).isNotNull();
        }
    }

    @Test
    void aSocketThatSomebodyLeftBehindIsReplaced() throws IOException {
        Files.createFile(socket());
        try (var relay = open(new Endpoint.Unix(engine.socket()))) {
            assertThat(cli().docker("version", "--format", "{{.Server.Os}}")).isEqualTo("linux");
            assertThat(relay).isNotNull();
        }
    }

    @Test
    void whereNobodyListensTheConnectionEnds() throws IOException {
        try (var relay = open(new Endpoint.Unix(folder.resolve("nobody.sock")));
                var client = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            assertThat(client.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            assertThat(relay).isNotNull();
        }
    }

    @Test
    void closingItEndsEveryConversationAndTakesTheSocketAway() throws Exception {
        var relay = open(new Endpoint.Unix(engine.socket()));
        var events = new ProcessBuilder("docker", "-H", "unix://" + socket(), "events").start();
        try {
            Await.until("a conversation", () -> relay.bytes() > 0);
            relay.close();
            assertThat(events.waitFor(20, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
            assertThat(socket()).doesNotExist();
            assertThatThrownBy(() -> SocketChannel.open(UnixDomainSocketAddress.of(socket())))
                    .isInstanceOf(IOException.class);
        } finally {
            events.destroyForcibly();
            relay.close();
        }
    }

    private SocketRelay open(Endpoint target) throws IOException {
        return SocketRelay.open(socket(), target);
    }

    private Path socket() {
        return folder.resolve("engine.sock");
    }

    private SocketCli cli() {
        return new SocketCli(socket(), folder);
    }
}
