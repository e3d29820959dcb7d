package io.quayside.engine.vm.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.testkit.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A monitor played by hand: what QEMU says at awkward moments.
class QmpTest {
    private static final String GREETING = "{\"QMP\": {\"version\": {}, \"capabilities\": []}}";
    private static final String DONE = "{\"return\": {}}";

    @TempDir
    private Path folder;

    private ServerSocketChannel server;
    private final AtomicInteger ends = new AtomicInteger();

    @BeforeEach
    void listen() throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(folder.resolve("qmp.sock")));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void eventsBeforeAnAnswerAreNotTheAnswer() throws IOException {
        play(GREETING, DONE, "{\"event\": \"STOP\"}\n{\"event\": \"RESUME\"}\n{\"return\": {\"status\": \"running\"}}");
        try (var qmp = connect()) {
            assertThat(qmp.execute("query-status", Map.of()).path("status").asString())
                    .isEqualTo("running");
        }
    }

    @Test
    void aRefusalIsToldInQemusWords() throws IOException {
        play(GREETING, DONE, "{\"error\": {\"class\": \"GenericError\", \"desc\": \"no such device\"}}");
        try (var qmp = connect()) {
            assertThatThrownBy(() -> qmp.execute("block_resize", Map.of("device", "x")))
                    .hasMessage("QEMU refuses block_resize: no such device");
        }
    }

    @Test
    void theMonitorForPeopleSaysNothingWhenAllIsWell() throws IOException {
        play(GREETING, DONE, "{\"return\": \"\"}", "{\"return\": \"could not set up\\r\\n\"}");
        try (var qmp = connect()) {
            assertThat(qmp.monitor("hostfwd_add a")).isEmpty();
            assertThat(qmp.monitor("hostfwd_add b")).isEqualTo("could not set up");
        }
    }

    @Test
    void whoIsNotGreetedGivesUp() {
        play();

        assertThatThrownBy(() -> Qmp.connect(folder.resolve("qmp.sock"), Duration.ofMillis(200), () -> {}))
                .hasMessageContaining("did not greet");
    }

    @Test
    void theEndOfQemuIsNoticedOnce() throws IOException {
        var qemu = play(GREETING, DONE);
        try (var qmp = connect()) {
            qemu.interrupt();
            Await.until("the end", () -> ends.get() == 1);
            assertThatThrownBy(() -> qmp.execute("query-status", Map.of())).isInstanceOf(IOException.class);
        }
        assertThat(ends).hasValue(1);
    }

    private Qmp connect() throws IOException {
        return Qmp.connect(folder.resolve("qmp.sock"), Duration.ofSeconds(10), ends::incrementAndGet);
    }

    /// Says the first at once, and each further one after a command.
    private Thread play(String... answers) {
        return Thread.ofVirtual().start(() -> {
            try (var channel = server.accept()) {
                var commands = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
                for (int i = 0; i < answers.length; i++) {
                    if (i > 0) {
                        assertThat(commands.readLine()).contains("\"execute\"");
                    }
                    say(channel, answers[i]);
                }
                commands.readLine();
            } catch (IOException e) {
                // The other side went first, or the test interrupted.
            }
        });
    }

    private static void say(SocketChannel channel, String text) throws IOException {
        channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
