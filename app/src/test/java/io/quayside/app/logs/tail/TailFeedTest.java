package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.log.LogFolder;
import io.quayside.engine.log.LogOptions;
import io.quayside.engine.log.LogTail;
import io.quayside.engine.log.PlayedLogs;
import io.quayside.engine.log.text.LogLevel;
import io.quayside.testkit.Await;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A container that says a line whenever it is told to.
final class TailFeedTest {
    private final PipedOutputStream container = new PipedOutputStream();
    private final List<LogFrame> frames = new CopyOnWriteArrayList<>();
    private LogFolder folder;
    private TailFeed feed;

    @BeforeEach
    void open(@TempDir Path base) throws IOException {
        folder = new LogFolder(base);
        var stream = new PipedInputStream(container);
        var engine = new PlayedLogs() {
            @Override
            protected InputStream stream() {
                return stream;
            }
        };
        feed = new TailFeed(LogTail.open(engine, List.of("a"), LogOptions.everything(), folder), frames::add);
        feed.fit(30, 0);
    }

    @AfterEach
    void close() {
        feed.close();
        folder.close();
    }

    private void say(int number) throws IOException {
        byte[] line = "2026-11-22T13:15:%02d.000000001Z ERROR said\n"
                .formatted(number)
                .getBytes(StandardCharsets.UTF_8);
        container.write(
                ByteBuffer.allocate(8).putInt(1 << 24).putInt(line.length).array());
        container.write(line);
        container.flush();
    }

    private boolean isSeen(int number) {
        return !frames.isEmpty() && frames.getLast().rows().stream().anyMatch(row -> row.index() == number);
    }

    @Test
    void aLineIsNotSeenBeforeItsLevel() throws IOException {
        for (int i = 0; i < 20; i++) {
            int number = i;
            say(number);
            Await.until("the line", () -> isSeen(number));
        }

        // The first one may come while the tail is being opened, which is drawn at once.
        assertThat(frames)
                .flatExtracting(LogFrame::rows)
                .filteredOn(row -> row.index() > 0)
                .extracting(row -> row.line().level())
                .containsOnly(LogLevel.ERROR);
    }
}
