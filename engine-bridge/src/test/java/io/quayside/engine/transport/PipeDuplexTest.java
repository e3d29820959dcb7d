package io.quayside.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quayside.testkit.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Windows' pipes are asynchronous channels to Java; here others stand in for them. No Windows has run
/// this.
@Timeout(20)
class PipeDuplexTest {
    private AsynchronousServerSocketChannel server;
    private Future<AsynchronousSocketChannel> accepted;
    private PipeDuplex pipe;

    /// @param channel what stands in for the pipe
    private record StandIn(AsynchronousSocketChannel channel) implements PipeDuplex.PipeChannel {
        @Override
        public Future<Integer> read(ByteBuffer target) {
            return channel.read(target);
        }

        @Override
        public Future<Integer> write(ByteBuffer source) {
            return channel.write(source);
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    @BeforeEach
    void listen() throws IOException {
        server =
                AsynchronousServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        accepted = server.accept();
        pipe = new PipeDuplex(this::open);
    }

    @AfterEach
    void close() throws IOException {
        pipe.close();
        server.close();
    }

    @Test
    void whatIsWrittenArrivesAndTheAnswerAndTheEndAreRead() throws Exception {
        pipe.connect();
        var engine = accepted.get();
        pipe.out().write("question".getBytes(StandardCharsets.UTF_8));
        var question = ByteBuffer.allocate("question".length());
        while (question.hasRemaining()) {
            engine.read(question).get();
        }
        engine.write(ByteBuffer.wrap("answer".getBytes(StandardCharsets.UTF_8))).get();
        engine.close();
        assertThat(new String(question.array(), StandardCharsets.UTF_8)).isEqualTo("question");
        assertThat(new String(pipe.in().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("answer");
    }

    @Test
    void closingEndsARead() throws Exception {
        pipe.connect();
        var in = pipe.in();
        var thrown = CompletableFuture.supplyAsync(() -> catchThrowable(in::read), Thread::startVirtualThread);
        pipe.close();
        assertThat(thrown.get()).isInstanceOf(IOException.class);
        assertThat(pipe.looksAlive()).isFalse();
    }

    @Test
    void anInterruptEndsAReadAndThePipe() throws Exception {
        pipe.connect();
        var in = pipe.in();
        var thrown = new CompletableFuture<Throwable>();
        var reader = Thread.startVirtualThread(() -> thrown.complete(catchThrowable(in::read)));
        Await.until("the read", () -> reader.getState() == Thread.State.WAITING);
        reader.interrupt();
        assertThat(thrown.get()).isInstanceOf(IOException.class);
        assertThat(pipe.looksAlive()).isFalse();
    }

    @Test
    void aBusyPipeIsTriedAgain() throws IOException {
        var tries = new AtomicInteger();
        var busy = new PipeDuplex(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new FileSystemException("pipe", null, "All pipe instances are busy");
            }
            return open();
        });
        busy.connect();
        busy.close();
        assertThat(tries).hasValue(3);
    }

    @Test
    void aPipeThatIsNotThereIsNotWaitedFor() {
        var missing = new PipeDuplex(() -> {
            throw new NoSuchFileException("pipe");
        });
        assertThatThrownBy(missing::connect).isInstanceOf(NoSuchFileException.class);
    }

    private PipeDuplex.PipeChannel open() throws IOException {
        var channel = AsynchronousSocketChannel.open();
        try {
            channel.connect(server.getLocalAddress()).get();
        } catch (Exception e) {
            throw new IOException(e);
        }
        return new StandIn(channel);
    }
}
