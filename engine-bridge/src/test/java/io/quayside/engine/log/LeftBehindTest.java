package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of lines on disk when a process ends in ways that no program can choose.
class LeftBehindTest {
    @TempDir
    Path base;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aProcessThatIsToldToEndLeavesNothing() throws Exception {
        Process process = start();
        assertThat(files()).hasSize(2);

        process.destroy();
        process.waitFor();

        assertThat(base).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeavesIsDeletedAtTheNextStart() throws Exception {
        Process process = start();
        process.destroyForcibly().waitFor();
        assertThat(files()).hasSize(2);

        new LogFolder(base).close();

        assertThat(base).isEmptyDirectory();
    }

    @Test
    void whatALivingProcessHasIsLeftAloneByAnother() throws Exception {
        Process living = start();
        Process killed = start();
        killed.destroyForcibly().waitFor();

        new LogFolder(base).close();
        new LogFolder(base).close();

        assertThat(files()).hasSize(2);
        assertThat(living.isAlive()).isTrue();
    }

    private Process start() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpillingProcess.class.getName(),
                        base.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        BufferedReader output = process.inputReader();
        Await.until("the process's lines", () -> "ready".equals(output.readLine()));
        return process;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(base)) {
            return all.filter(path -> path.toString().endsWith(".lines")).toList();
        }
    }
}
