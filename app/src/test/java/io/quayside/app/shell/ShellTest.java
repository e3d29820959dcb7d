package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// One window on one real engine, for everything that leaves the window as it was.
@ExtendWith(EngineExtension.class)
class ShellTest {
    private static final List<String> PAGES = List.of("containers", "images", "logs", "activity", "settings");

    private static AppRunner app;

    @BeforeAll
    static void openWindow(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.docker("run", "--detach", "--name", "shell-test", TestImages.BUSYBOX, "sleep", "600");
        app = AppRunner.on(engine, folder, "--page", "containers");
        app.awaitText("Connected");
    }

    @AfterAll
    static void closeWindow(TestEngine engine) {
        app.close();
        engine.removeAllContainers();
    }

    @Test
    void theStripSaysWhichEngineWhereAndHowItsHealthIsKnown(TestEngine engine) throws Exception {
        app.awaitText(engine.docker("version", "--format", "Docker {{.Server.Version}}"));
        app.awaitText(engine.dockerHost());
        app.awaitText("event stream open since");
        app.snapshot("shell-light");
    }

    @Test
    void theKeyboardReachesEveryPage() {
        for (var page : PAGES) {
            app.press(KeyCode.CONTROL, digit(page));
            Await.until(page + " to be shown", () -> isCurrent(page));
        }
    }

    @Test
    void theArrowsWalkThroughTheNavigation() {
        var first = app.node("nav.containers");
        AppRunner.onUi(() -> {
            first.requestFocus();
            return true;
        });
        app.press(KeyCode.UP);
        app.press(KeyCode.SPACE);

        Await.until("the last page to be shown", () -> isCurrent("settings"));
    }

    @Test
    void thePaletteRunsACommand() {
        app.press(KeyCode.CONTROL, KeyCode.K);
        app.node("palette.search");
        app.type("go to act");
        app.press(KeyCode.ENTER);

        Await.until("the page to be shown", () -> isCurrent("activity"));
        assertThat(app.find("palette.search")).isEmpty();
    }

    @Test
    void theShortcutsAreListed() {
        app.press(KeyCode.F1);
        app.awaitText("Keyboard shortcuts");
        assertThat(app.shows("Ctrl+K")).isTrue();

        app.press(KeyCode.ESCAPE);
        app.awaitGone("Keyboard shortcuts");
    }

    @Test
    void everyButtonWithoutTextHasAName() {
        var nameless = new ArrayList<Node>();
        for (var page : PAGES) {
            app.press(KeyCode.CONTROL, digit(page));
            Await.until(page + " to be shown", () -> isCurrent(page));
            app.nodes().stream()
                    .filter(node -> node instanceof ButtonBase button && isBlank(button.getText()))
                    .filter(node -> isBlank(node.getAccessibleText()))
                    .forEach(nameless::add);
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void aThemeChosenInTheSettingsIsWornAtOnce() throws Exception {
        app.press(KeyCode.CONTROL, digit("settings"));
        app.click("theme.dark");
        Await.until("a dark scene", () -> scheme() == ColorScheme.DARK);
        app.snapshot("settings-dark");

        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        Await.until("a light scene", () -> scheme() == ColorScheme.LIGHT);
    }

    private static ColorScheme scheme() {
        return AppRunner.onUi(() -> app.stage().getScene().getPreferences().getColorScheme());
    }

    private static boolean isCurrent(String page) {
        return app.find("nav." + page).stream()
                .anyMatch(node -> node.getPseudoClassStates().stream()
                        .anyMatch(it -> it.getPseudoClassName().equals("current")));
    }

    private static KeyCode digit(String page) {
        var pages = app.nodes().stream()
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("nav."))
                .toList();
        return KeyCode.valueOf("DIGIT" + (pages.indexOf("nav." + page) + 1) % 10);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
