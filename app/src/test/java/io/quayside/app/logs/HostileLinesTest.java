package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Lines that no one in their right mind writes, in the real window.
@ExtendWith(EngineExtension.class)
class HostileLinesTest {
    private static final String WRITTEN = """
            printf '\\033]0;title\\007title\\n'
            printf '\\033[2J\\033[99;99Hmoved\\n'
            printf 'a \\033]8;;https://quayside.example\\007link\\033]8;;\\007 in words\\n'
            printf 'open \\033]0;never ends\\n'
            printf '\\327\\251\\327\\234\\327\\225\\327\\235 \\342\\200\\256turned\\n'
            printf 'e\\314\\201 \\360\\237\\232\\200 \\346\\227\\245\\346\\234\\254\\n'
            printf 'nul \\000 bell \\007.\\n'
            head -c 3000 /bin/busybox | tr '\\n' ' '; echo
            i=0; while [ $i -lt 900 ]; do printf '%99d\\r' $i; i=$((i+1)); done; echo
            echo last
            """;

    @TempDir
    Path settings;

    @AfterEach
    void clean(TestEngine engine) {
        engine.removeAllContainers();
    }

    @Test
    void whateverALogHoldsTheWindowShowsSomethingSensibleAndAnswersAtOnce(TestEngine engine) throws Exception {
        engine.docker("run", "--name", "hostile", TestImages.BUSYBOX, "sh", "-c", WRITTEN);
        try (var app = AppRunner.on(engine, settings, "--page", "logs")) {
            app.clickText("hostile");
            Await.until("the last line", () -> lines(app).contains("last"));

            assertThat(lines(app))
                    .contains("title", "moved", "a link in words", "open ")
                    .contains("שלום \ufffdturned", "e\u0301 🚀 日本", "nul ␀ bell ␇.")
                    .anyMatch(line -> line.startsWith("␡ELF"))
                    .contains(" ".repeat(96) + "899… 899 earlier states");
            app.robot().clickOn(app.node("logs.lines"));
            app.press(KeyCode.CONTROL, KeyCode.R);
            Await.until("wrapped rows", () -> lines(app).size() > 20);
            long began = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                app.press(KeyCode.PAGE_UP);
                app.press(KeyCode.PAGE_DOWN);
            }
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began))
                    .as("seconds for forty pages")
                    .isLessThan(20);
        }
    }

    private static List<String> lines(AppRunner app) {
        Node node = app.node("logs.lines");
        return AppRunner.onUi(
                () -> List.of(((String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT)).split("\n", -1)));
    }
}
