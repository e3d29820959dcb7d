package io.quayside.app.registries;

import io.quayside.app.testing.AppRunner;
import io.quayside.app.wiring.RealEngines;
import io.quayside.engine.Engines;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.LocalRegistry;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
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
                app.awaitText("Nothing was looked for yet");
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
                app.awaitText("Nobody has looked yet");
                app.click("registries.empty.check");
                app.awaitText("No image here came from a registry");
                app.snapshot("registries-newer");

                app.clickText("Signed in");
                app.clickText(registry.address());
                app.click("registries.sign-out");
                app.awaitText("Nobody is signed in at any registry");
            }
        }
    }

    @Test
    void tagsThatAreFoundArePulledTogetherAndTheNewerImageOfOneToo(TestEngine engine, @TempDir Path settings)
            throws Exception {
        try (var registry = TestRegistry.start(engine).opened()) {
            var name = registry.address() + "/quay/web:1";
            var other = registry.address() + "/quay/web:other";
            var first = pushed(engine, name, "ENV VERSION=1");
            var second = pushed(engine, other, "ENV VERSION=other");
            try (var app = AppRunner.on(engine, settings, "--page", "registries")) {
                app.awaitText("Nobody is signed in at any registry");
                app.snapshot("registries-nobody");
                app.clickText("Look up");
                app.click("registries.what");
                app.type(registry.address() + "/quay/web");
                app.press(KeyCode.ENTER);
                app.awaitText("2 found");
                app.clickText(name);
                app.press(KeyCode.SHIFT, KeyCode.UP);
                app.click("registries.pull");
                Await.until("the image", () -> here(engine, name).equals(first));
                Await.until("the other one", () -> here(engine, other).equals(second));

                var newest = pushed(engine, name, "ENV VERSION=2");
                engine.docker("pull", first);
                engine.docker("tag", first, name);
                app.clickText("Newer images");
                app.click("registries.check");
                app.awaitText("1 image is newer at its registry");
                app.clickText(name);
                app.snapshot("registries-newer-found");
                app.click("registries.newer.pull");
                Await.until("the newer image", () -> here(engine, name).equals(newest));
            } finally {
                engine.docker("rmi", name, other);
            }
        }
    }

    /// Makes an image, pushes it and removes it from the engine.
    ///
    /// @return by what it can be pulled, whatever has the tag then
    private static String pushed(TestEngine engine, String name, String line) {
        TestImages.build(engine, name, "FROM " + TestImages.BUSYBOX, line);
        engine.docker("push", name);
        var pinned = here(engine, name);
        engine.docker("rmi", name);
        return pinned;
    }

    /// By what the image with this tag can be pulled; empty when there is none.
    private static String here(TestEngine engine, String name) {
        return engine.docker("images", "--digests", "--format", "{{.Repository}}:{{.Tag}} {{.Repository}}@{{.Digest}}")
                .lines()
                .filter(it -> it.startsWith(name + " "))
                .map(it -> it.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }
}
