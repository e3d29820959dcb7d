package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.testkit.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSaveTest {
    private static final List<String> LINES = List.of("\u001b[1mone\u001b[0m", "password=x", "three");

    @TempDir
    Path base;

    @Test
    void linesAreSavedExactlyAndForTheirOwnerAlone() throws Exception {
        Path file = base.resolve("a.log");

        assertThat(save(new LogSave(file, false, SavedLine.EXACT))).isEqualTo(3);

        assertThat(file).hasContent("\u001b[1mone\u001b[0m\npassword=x\nthree");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void secretsColoursAndTimesAreSavedAsWished() throws Exception {
        Path file = base.resolve("a.log");

        save(new LogSave(file, false, new SavedLine(false, true, true, true, List.of("web"))));

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "2026-11-22T13:15:00Z one", "2026-11-22T13:15:01Z password=••••", "2026-11-22T13:15:02Z three");
    }

    @Test
    void jsonLinesCanBeCompressed() throws Exception {
        Path file = base.resolve("a.gz");

        save(new LogSave(file, true, new SavedLine(true, true, false, false, List.of("web"))));

        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .findFirst())
                    .contains(
                            "{\"time\":\"2026-11-22T13:15:00Z\",\"container\":\"web\",\"stream\":\"stdout\",\"text\":\"one\"}");
        }
    }

    @Test
    void whatWasCancelledOrFailedLeavesNothingBehind() throws Exception {
        Path folder = Files.createDirectory(base.resolve("saved"));
        Path file = Files.writeString(folder.resolve("a.log"), "old");
        try (var text = TextTail.of(base.resolve("store"), LINES)) {
            var save = new LogSave(file, false, SavedLine.EXACT);
            assertThat(save.write(text.tail, 3, line -> true, (at, of) -> {}, () -> true))
                    .isEqualTo(-1);
            assertThat(file).hasContent("old");
            var nowhere = new LogSave(folder.resolve("no").resolve("a.log"), false, SavedLine.EXACT);
            assertThatThrownBy(() -> nowhere.write(text.tail, 3, line -> true, (at, of) -> {}, () -> false))
                    .isInstanceOf(IOException.class);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**part").isDirectoryContaining("glob:**a.log");
    }

    @Test
    void aRateOfLinesRaisesOneAlert() {
        var lines = IntStream.range(0, 20)
                .mapToObj(i -> i < 10 ? "error " + i : "fine")
                .toList();
        var rules = List.of(
                new AlertRule("many", new LogQuery("error", false, true), 5, Duration.ofMinutes(1)),
                new AlertRule("never", new LogQuery("error", false, true), 5, Duration.ofSeconds(2)));
        var told = new CopyOnWriteArrayList<LogAlerts.Alert>();
        // Nothing is told of what was there before the watching began.
        try (var text = TextTail.of(base, lines);
                var early = LogAlerts.watch(text.tail, rules, 0, told::add);
                var all = new LogAlerts(text.tail, rules, 0, 0, told::add)) {
            all.start();
            Await.until("the alert", () -> !told.isEmpty());
            Await.until("all lines", () -> all.examined() == 20 && early.examined() == 20);
            assertThat(told).containsExactly(new LogAlerts.Alert(rules.getFirst(), 4, List.of(0), 5));
        }
    }

    @Test
    void theSameIsShownByDockerLogs() {
        var command = new LogsCommand("my web", true, true, 100, Recorded.time(0), Long.MAX_VALUE);

        assertThat(command.line().text())
                .isEqualTo("docker logs --follow --timestamps --tail 100 --since 2026-11-22T13:15:00Z 'my web'");
    }

    private long save(LogSave save) throws IOException {
        try (var text = TextTail.of(base.resolve("store"), LINES)) {
            return save.write(text.tail, 3, line -> true, (at, of) -> {}, () -> false);
        }
    }
}
