package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoEngineTest {
    @Test
    void theWindowIsUpWithoutAnyEngineAndSaysSo(@TempDir Path folder) throws Exception {
        try (var app = AppRunner.with(AppRunner.nowhere(folder), folder)) {
            app.awaitText("No container engine answers");
            app.snapshot("no-engine");

            assertThat(app.shows("/var/run/docker.sock")).isTrue();
            assertThat(app.find("no-engine.retry")).isPresent();
        }
    }

    @Test
    void everyPlaceThatWasTriedIsNamedWithWhyItFailed(@TempDir Path folder) throws Exception {
        var socket = folder.resolve("var/run/docker.sock");
        Files.createDirectories(socket.getParent());
        Files.writeString(socket, "not a socket");

        try (var app = AppRunner.with(AppRunner.nowhere(folder), folder)) {
            app.awaitText("No container engine answers");
            app.awaitText(socket.toString());
            app.snapshot("no-engine-tried");
        }
    }
}
