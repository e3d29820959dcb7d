package io.quayside.app.logs;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The window at the page of the logs, on a real engine whose containers are gone afterwards.
@ExtendWith(EngineExtension.class)
abstract class OnLogsPage {
    /// Where the settings are.
    @TempDir
    Path folder;

    TestEngine engine;
    AppRunner app;

    @BeforeEach
    final void openPage(TestEngine test) throws Exception {
        engine = test;
        prepare();
        app = AppRunner.on(engine, folder, "--page", "logs");
    }

    /// Makes the containers that are there before the window opens.
    void prepare() {}

    @AfterEach
    final void closePage() throws Exception {
        app.close();
        engine.removeAllContainers();
    }

    /// What is in view; nothing while there are no lines.
    final List<String> lines() {
        return app.find(node -> "logs.lines".equals(node.getId()))
                .map(node ->
                        AppRunner.onUi(() -> String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT))))
                .map(text -> List.of(text.split("\n", -1)))
                .orElse(List.of());
    }

    final void awaitLine(String line) {
        Await.until("the line " + line, () -> lines().contains(line));
    }
}
