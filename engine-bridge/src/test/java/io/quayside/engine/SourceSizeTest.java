package io.quayside.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Small files: what does not fit on a few screens is two things.
class SourceSizeTest {
    @ParameterizedTest
    @CsvSource({"src/main/java, 400", "src/test/java, 600"})
    void noFileIsLongerThanThat(Path folder, long longest) throws IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(lines(file)).as("%s", file).isLessThanOrEqualTo(longest));
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
