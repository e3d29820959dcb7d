package io.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxFollowsTheBaseDirectories() {
        assertThat(Places.of("Linux", Map.of(), HOME))
                .isEqualTo(new Places(
                        HOME.resolve(".config/quayside/settings.json"), HOME.resolve(".local/state/quayside")));
        assertThat(Places.of("Linux", Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"), HOME))
                .isEqualTo(new Places(Path.of("/c/quayside/settings.json"), Path.of("/s/quayside")));
    }

    @Test
    void aRelativeBaseDirectoryIsIgnored() {
        assertThat(Places.of("Linux", Map.of("XDG_CONFIG_HOME", "here"), HOME).settings())
                .isEqualTo(HOME.resolve(".config/quayside/settings.json"));
    }

    @Test
    void macAndWindowsHaveTheirOwn() {
        assertThat(Places.of("Mac OS X", Map.of(), HOME).settings())
                .isEqualTo(HOME.resolve("Library/Application Support/Quayside/settings.json"));
        assertThat(Places.of("Windows 11", Map.of("APPDATA", "/roaming"), HOME).settings())
                .isEqualTo(Path.of("/roaming/Quayside/settings.json"));
    }
}
