package io.quayside.engine.vm.qemu;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to a running QEMU by its monitor (QEMU Machine Protocol). It serves one client at a time: a second one is not
/// greeted. One command after the other; events in between are passed over, but for the end of the conversation, which
/// is QEMU's end. Thread-safe.
final class Qmp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Qmp.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final SocketChannel channel;
    private final BlockingQueue<Object> answers = new ArrayBlockingQueue<>(16);
    private final Runnable ended;

    /// Stands in the queue for the end of the conversation.
    private record End() {}

    private Qmp(SocketChannel channel, Runnable ended) {
        this.channel = channel;
        this.ended = ended;
    }

    /// @param limit until it has greeted
    /// @param ended called once, when QEMU has ended the conversation or it was closed here
    /// @throws IOException when nobody is there or somebody else is served
    static Qmp connect(Path socket, Duration limit, Runnable ended) throws IOException {
        var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        var qmp = new Qmp(channel, ended);
        Thread.ofVirtual().name("QEMU's monitor").start(qmp::listen);
        try {
            qmp.answer(limit, "greet");
            qmp.execute("qmp_capabilities", Map.of());
            return qmp;
        } catch (IOException e) {
            qmp.close();
            throw e;
        }
    }

    /// @return what is under "return"
    /// @throws IOException when QEMU refuses, says nothing or is gone
    synchronized JsonNode execute(String command, Map<String, ?> arguments) throws IOException {
        var request = JSON.writeValueAsBytes(Map.of("execute", command, "arguments", arguments));
        var bytes = ByteBuffer.allocate(request.length + 1)
                .put(request)
                .put((byte) '\n')
                .flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        var answer = answer(ANSWER, "answer " + command);
        var error = answer.path("error");
        if (!error.isMissingNode()) {
            throw new IOException(
                    "QEMU refuses " + command + ": " + error.path("desc").asString(""));
        }
        return answer.path("return");
    }

    /// A command of QEMU's monitor for people.
    ///
    /// @return what it says, which is nothing when all is well
    String monitor(String line) throws IOException {
        return execute("human-monitor-command", Map.of("command-line", line))
                .asString("")
                .strip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("Closing QEMU's monitor", e);
        }
    }

    private void listen() {
        try (var reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                var json = parsed(line);
                if (json == null) {
                    break;
                }
                if (json.has("event")) {
                    LOG.debug("QEMU: {}", json.path("event"));
                } else {
                    answers.add(json);
                }
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("QEMU's monitor is gone", e);
        }
        close();
        if (!answers.offer(new End())) {
            LOG.debug("Nobody waits for QEMU's monitor");
        }
        ended.run();
    }

    private static @Nullable JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            LOG.warn("QEMU's monitor says what is no JSON");
            return null;
        }
    }

    private JsonNode answer(Duration limit, String what) throws IOException {
        try {
            Object answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answer instanceof JsonNode json) {
                return json;
            }
            close();
            if (answer == null) {
                throw new IOException("QEMU did not " + what + " within " + limit.toSeconds() + " s");
            }
            throw new EOFException("QEMU has ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            var interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
