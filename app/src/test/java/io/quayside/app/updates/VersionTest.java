package io.quayside.app.updates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({
        "v1.2.3, 1.2.2",
        "1.10, 1.9.9",
        "0.1.0, 0.1.0-SNAPSHOT",
        "1.0-rc.2, 1.0-rc.1",
        "1.0-rc10, 1.0-rc2",
        "2, 1.99.99",
        "1.0.0.1, 1.0",
    })
    void theFirstIsNewer(String newer, String older) {
        assertThat(version(newer).isNewerThan(version(older))).isTrue();
        assertThat(version(older).isNewerThan(version(newer))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.0, v1.0.0", "1.2.3+build.7, 1.2.3"})
    void neitherIsNewer(String one, String other) {
        assertThat(version(one).isNewerThan(version(other))).isFalse();
        assertThat(version(other).isNewerThan(version(one))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest", "1.2.3 <b>", "99999999999.1", "1..2", "1.2.3\nHello", "-1"})
    void whatIsNoVersionIsNotShown(String text) {
        assertThat(Version.of(text)).isEmpty();
    }

    private static Version version(String text) {
        return Version.of(text).orElseThrow();
    }
}
