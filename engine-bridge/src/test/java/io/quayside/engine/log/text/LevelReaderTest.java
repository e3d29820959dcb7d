package io.quayside.engine.log.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LevelReaderTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "levels.txt",
            delimiterString = " => ",
            quoteCharacter = '\0',
            maxCharsPerColumn = 10_000)
    void theLevelIsReadInTheFormatsThatProgramsReallyWrite(LogLevel level, String line) {
        byte[] bytes = line.replace("\\t", "\t").getBytes(StandardCharsets.UTF_8);

        assertThat(LevelReader.read(bytes, 0, bytes.length)).isEqualTo(level);
    }
}
