package io.quayside.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.model.EngineException.Local;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureWordsTest {
    @Test
    void whatTheEnginesSideSaysIsToldAsItIs() {
        var words = FailureWords.of(new Local("Loading did not work.", "Choose another.", null));

        assertThat(words).isEqualTo(new FailureWords("Loading did not work.", "Choose another."));
        assertThat(words.onOneLine()).isEqualTo("Loading did not work. Choose another.");
        assertThat(words.onTwoLines()).isEqualTo("Loading did not work.\nChoose another.");
    }

    @Test
    void aMissingFileIsNamedAndSaidToBeMissing(@TempDir Path folder) {
        var file = folder.resolve("missing");
        try {
            Files.readString(file);
            throw new AssertionError("It is there.");
        } catch (IOException e) {
            assertThat(FailureWords.of(e).sentence()).isEqualTo("There is no file or folder " + file + ".");
            assertThat(FailureWords.of(e).advice()).isNotEmpty();
        }
    }

    @Test
    void whatMayNotBeOpenedIsSaidToBeSo() {
        assertThat(FailureWords.of(new AccessDeniedException("/root/x")).sentence())
                .isEqualTo("You may not open or change /root/x.");
    }

    @Test
    void theSystemsReasonIsTold() {
        assertThat(FailureWords.of(new FileSystemException("/cd/x", null, "Read-only file system"))
                        .sentence())
                .isEqualTo("/cd/x: Read-only file system.");
    }

    @Test
    void aDiskThatIsFullIsSaidToBeSoOnEverySystem() {
        for (var reason :
                List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk")) {
            assertThat(FailureWords.of(new FileSystemException("/full/x", null, reason)))
                    .isEqualTo(new FailureWords(
                            "There is no room left on the disk of /full/x.",
                            "Make room there, or choose another place."));
        }
    }

    @Test
    void whatCarriesAnotherFailureIsLookedInto() {
        var inner = new UncheckedIOException(new NoSuchFileException("/gone"));

        assertThat(FailureWords.of(new ExecutionException(inner)).sentence())
                .isEqualTo("There is no file or folder /gone.");
    }

    @Test
    void anyOtherMessageIsToldAndNobodyForesawIt() {
        var failure = new IllegalStateException("The pump is dry");

        assertThat(FailureWords.of(failure)).isEqualTo(new FailureWords("The pump is dry", ""));
        assertThat(FailureWords.known(failure)).isEmpty();
    }

    static Stream<Exception> silent() {
        return Stream.of(
                new NullPointerException(),
                new IOException(),
                new IOException(" "),
                new IllegalStateException("null"),
                new Local("", "", null),
                new FileSystemException("/x"),
                new MalformedInputException(1));
    }

    @ParameterizedTest
    @MethodSource("silent")
    void noFailureIsToldAsNothingOrAsNull(Exception failure) {
        var words = FailureWords.of(failure);

        assertThat(words.sentence()).isNotBlank().doesNotContain("null");
    }
}
