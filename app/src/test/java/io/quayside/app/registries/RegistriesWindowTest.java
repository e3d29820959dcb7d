package io.quayside.app.registries;

import io.quayside.app.testing.AppRunner;
import io.quayside.app.wiring.RealEngines;
import io.quayside.engine.Engines;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.LocalRegistry;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The page of the registries, with a real registry on this machine.
@ExtendWith(EngineExtension.class)
final class RegistriesWindowTest {
    @TempDir
    private Path home;

    @TempDir
    private Path files;

    @Test
    void tagsAreListedWithTheUsersSignInAndFailuresAreWords(TestEngine engine, @TempDir Path settings)
            throws Exception {
        try (var registry = LocalRegistry.start(files)) {
            registry.put("quay/web", "1.0", "one");
            registry.put("quay/web", "2.0", "two");
            var pair = (TestRegistry.USER + ":" + TestRegistry.PASSWORD).getBytes(StandardCharsets.UTF_8);
            Files.createDirectory(home.resolve(".docker"));
            Files.writeString(
                    home.resolve(".docker/config.json"),
                    "{\"auths\": {\"%s\": {\"auth\": \"%s\"}}}"
                            .formatted(registry.address(), Base64.getEncoder().encodeToString(pair)));
            var source = new RealEngines(new Engines(new Surroundings(Map.of(), home, home, Optional.of(4711))));
            try (var app = AppRunner.with(
                    source, settings, "--engine", engine.dockerHost(), "--page", "registries", "--theme", "dark")) {
                app.node("registries.sign-ins");
                app.awaitText(registry.address());
                app.snapshot("registries");

                app.clickText("Look up");
                app.click("registries.what");
                app.type(registry.address() + "/quay/web");
                app.press(KeyCode.ENTER);
                app.awaitText("2 found");
                app.node("registries.entries");
                app.awaitText(registry.address() + "/quay/web:2.0");
                app.snapshot("registries-tags");

                app.click("registries.what");
                app.press(KeyCode.CONTROL, KeyCode.A);
                app.type("nginx");
                app.click("registries.search");
                app.awaitText("Searching for nginx did not work");
                app.snapshot("registries-search-failed");

                app.clickText("Newer images");
                app.click("registries.check");
                app.awaitText("No newer image is known");
                app.snapshot("registries-newer");

                app.clickText("Signed in");
                app.clickText(registry.address());
                app.click("registries.sign-out");
                app.awaitText("Nobody is signed in at any registry");
            }
        }
    }
}
