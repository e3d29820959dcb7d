package io.quayside.testkit;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks a socket for `/_ping`, the cheapest thing an engine answers.
final class Ping {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final byte[] REQUEST =
            "GET /_ping HTTP/1.0\r\nHost: engine\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Ping() {}

    /// @return whether the engine answered "200" within three seconds
    static boolean answers(Path socket) throws IOException, InterruptedException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            Thread.startVirtualThread(() -> ask(channel, answer));
            return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            return false;
        }
    }

    private static void ask(SocketChannel channel, CompletableFuture<Boolean> answer) {
        try {
            channel.write(ByteBuffer.wrap(REQUEST));
            ByteBuffer head = ByteBuffer.allocate("HTTP/1.0 200".length());
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // Until the status is there, or the end.
            }
            answer.complete(new String(head.array(), StandardCharsets.US_ASCII).endsWith(" 200"));
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
    }
}
