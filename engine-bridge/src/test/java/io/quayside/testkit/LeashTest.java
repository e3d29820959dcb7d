package io.quayside.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashTest {
    @TempDir
    private Path folder;

    /// Starts a program that does not end with it, in the folder that is its argument, and tells its number.
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path place = Path.of(arguments[0]);
            Leash.on(place);
            System.out.println(new ProcessBuilder("setsid", "sleep", "1000")
                    .directory(Files.createDirectory(place.resolve("inner")).toFile())
                    .start()
                    .pid());
            if (arguments.length == 1) {
                Thread.currentThread().join();
            }
        }
    }

    @Test
    void whatRunsInItsFolderEndsWithAJvmThatIsKilled() throws Exception {
        Path place = Files.createDirectory(folder.resolve("a place"));
        var owner = owner(place.toString());
        var sleeper = sleeper(owner.inputReader());
        assertThat(sleeper.isAlive()).isTrue();
        owner.destroyForcibly();

        Await.until("the end of the program", () -> !sleeper.isAlive());
        Await.until("the folder to go", () -> !Files.exists(place));
    }

    @Test
    void andWithOneThatHasDoneItsWork() throws Exception {
        Path place = Files.createDirectory(folder.resolve("a place"));
        var owner = owner(place.toString(), "and end");
        var sleeper = sleeper(owner.inputReader());
        assertThat(owner.waitFor()).isZero();

        Await.until("the end of the program", () -> !sleeper.isAlive());
        Await.until("the folder to go", () -> !Files.exists(place));
    }

    private static ProcessHandle sleeper(BufferedReader told) throws IOException {
        return ProcessHandle.of(Long.parseLong(told.readLine())).orElseThrow();
    }

    private static Process owner(String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Owner.class.getName()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
