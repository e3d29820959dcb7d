package io.quayside.app.shell;

import io.quayside.app.testing.AppRunner;
import io.quayside.app.ui.table.ObjectTable;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lists with very many objects, in the dark, and then without their engine: what people look at in pictures.
final class LongTablesLookTest {
    private static final int VOLUMES = 2000;
    private static final int NETWORKS = 25;

    @Test
    void longListsAreShownInTheDarkAndStayWhenTheEngineIsLost(@TempDir Path settings) throws Exception {
        try (var engine = TestEngine.start()) {
            inFour(IntStream.range(0, VOLUMES).mapToObj(i -> "docker volume create data-" + i), engine);
            IntStream.range(0, NETWORKS).forEach(i -> engine.docker("network", "create", "net-" + i));
            engine.docker("run", "--detach", "--name=holder", "--volume=data-7:/d", TestImages.BUSYBOX, "sleep", "600");
            try (var app = AppRunner.on(engine, settings, "--page", "volumes", "--theme", "dark")) {
                var table = (ObjectTable<?>) app.node("volumes.table");
                Await.until(
                        "all volumes", () -> AppRunner.onUi(() -> table.items().size() >= VOLUMES));
                app.snapshot("dark-volumes-2000");
                for (var page : List.of("networks", "containers", "images")) {
                    app.click("nav." + page);
                    app.node(page + ".table");
                    app.snapshot("dark-" + page);
                }
                engine.kill();
                app.awaitText("Cannot be asked since");
                for (var page : List.of("containers", "images", "volumes", "networks")) {
                    app.click("nav." + page);
                    app.node(page + ".table");
                    app.snapshot("dark-lost-" + page);
                }
            }
        }
    }

    private static void inFour(Stream<String> lines, TestEngine engine) {
        lines.parallel().forEach(line -> {
            var words = line.split(" ");
            engine.docker(List.of(words).subList(1, words.length).toArray(String[]::new));
        });
    }
}
