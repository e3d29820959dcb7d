package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestImages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Words that are selected while secrets are hidden, on a real engine.
class SelectedWordsTest extends OnLogsPage {
    private static final String SHOP = """
            echo 'INFO started'
            echo 'stored token=ghp_0123456789abcdefghijABCDEFGHIJ012345'
            echo 'INFO idle'
            """;

    @Override
    void prepare() {
        engine.docker("run", "--name", "shop", TestImages.BUSYBOX, "sh", "-c", SHOP);
    }

    @BeforeEach
    void open() {
        app.clickText("shop");
        awaitLine("INFO idle");
    }

    @Test
    void linesWithSelectedWordsAreFoundThoughSomeOfThemAreHiddenWhichStaysSo() {
        select(1, 0, 30);

        command("Only lines with the selected words");

        Await.until("the line alone", () -> lines().size() == 1);
        assertThat(lines().getFirst()).startsWith("stored token=•");
        assertThat(app.nodes()).noneMatch(SelectedWordsTest::tells);
    }

    @Test
    void whatIsAllHiddenIsSaidNotToBeLookedFor() {
        select(1, 14, 30);

        command("Only lines with the selected words");

        app.awaitText("Nothing of what is selected can be looked for");
        assertThat(lines()).contains("INFO started");
    }

    @Test
    void aSearchBeginsWithTheSelectedWordsAndWithoutWhatIsHidden() {
        select(1, 0, 30);
        app.press(KeyCode.CONTROL, KeyCode.F);
        app.awaitText("1 line");
        assertThat(searched()).isEqualTo("stored token=");

        select(2, 0, 4);
        app.press(KeyCode.CONTROL, KeyCode.F);
        app.awaitText("2 lines");
        assertThat(searched()).isEqualTo("INFO");
    }

    private String searched() {
        var field = (TextInputControl) app.node("logs.search.field");
        return AppRunner.onUi(field::getText);
    }

    private static boolean tells(Node node) {
        return (node instanceof Labeled label && String.valueOf(label.getText()).contains("ghp_"))
                || String.valueOf(node.getAccessibleText()).contains("ghp_");
    }

    private void command(String name) {
        app.press(KeyCode.CONTROL, KeyCode.K);
        app.type(name);
        app.press(KeyCode.ENTER);
    }

    private void select(int row, int from, int end) {
        var face = AppRunner.onUi(() -> new Typeface(13));
        var manner = new Manner(face, 100, 0, TimeMode.NONE, List.of(), 0, 0);
        Node node = app.node("logs.lines");
        var bounds = AppRunner.onUi(() -> node.localToScreen(node.getBoundsInLocal()));
        double x = bounds.getMinX() + manner.prefix();
        double y = bounds.getMinY() + (row + 0.5) * face.rowHeight();
        app.robot()
                .moveTo(x + from * face.column(), y)
                .press(MouseButton.PRIMARY)
                .moveTo(x + end * face.column(), y)
                .release(MouseButton.PRIMARY);
    }
}
