package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestImages;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tails side by side, on a real engine.
class TailsBesideTest extends OnLogsPage {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    @Override
    void prepare() {
        engine.docker("run", "--name", "one", TestImages.BUSYBOX, "sh", "-c", "echo from one");
        engine.docker("run", "--name", "two", TestImages.BUSYBOX, "sh", "-c", "echo from two; echo and more");
    }

    @BeforeEach
    void open() {
        app.awaitText("two");
        app.click("logs.list.all");
        Await.until(
                "both", () -> lines("from one").isPresent() && lines("and more").isPresent());
    }

    @Test
    void theTailThatCommandsAreAboutIsMarkedAndNamedBesideTheStripAndTheCount() {
        assertThat(app.find("logs.whose")).as("a name where there is one tail").isEmpty();
        beside();

        activate("and more");

        Await.until("two to be the active one", () -> activeTitles().equals(List.of("two")));
        assertThat(text("logs.whose")).isEqualTo("two");
        assertThat(text("logs.strip.whose")).isEqualTo("two");

        activate("from one");

        Await.until("one to be the active one", () -> activeTitles().equals(List.of("one")));
        assertThat(text("logs.whose")).isEqualTo("one");
        assertThat(text("logs.strip.whose")).isEqualTo("one");
    }

    @Test
    void aClickOnATitleMakesItsTailTheActiveOne() {
        beside();
        for (String name : List.of("two", "one")) {
            app.robot().clickOn(app.find(node -> isTitle(node, name)).orElseThrow());

            Await.until(name + " to be the active one", () -> activeTitles().equals(List.of(name)));
            assertThat(text("logs.whose")).isEqualTo(name);
        }
    }

    private void beside() {
        app.press(KeyCode.CONTROL, KeyCode.D);
        Await.until("two tails", () -> titles().size() == 2);
        Await.until(
                "both", () -> lines("from one").isPresent() && lines("and more").isPresent());
    }

    private void activate(String line) {
        app.robot().clickOn(lines(line).orElseThrow());
    }

    private Optional<Node> lines(String line) {
        return app.find(node -> "logs.lines".equals(node.getId())
                && String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                        .contains(line));
    }

    private List<String> activeTitles() {
        var titles = titles();
        return AppRunner.onUi(() -> titles.stream()
                .filter(title -> title.getPseudoClassStates().contains(ACTIVE))
                .map(title -> ((Labeled) title).getText())
                .toList());
    }

    private List<Node> titles() {
        return app.nodes().stream()
                .filter(node -> node.getStyleClass().contains("log-tail-title") && node instanceof Labeled)
                .toList();
    }

    private static boolean isTitle(Node node, String name) {
        return node.getStyleClass().contains("log-tail-title")
                && node instanceof Labeled label
                && name.equals(label.getText());
    }

    private String text(String id) {
        var label = (Labeled) app.node(id);
        return AppRunner.onUi(label::getText);
    }
}
