package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestImages;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do with lines once they see them, on a real engine.
class LogsWorkTest extends OnLogsPage {
    private static final String SHOP = """
            echo 'INFO started'
            echo 'level=info msg="order 1 stored" token=ghp_0123456789abcdefghijABCDEFGHIJ012345'
            echo 'ERROR payment failed'
            echo 'java.lang.IllegalStateException: card declined'
            echo '	at shop.Cards.charge(Cards.java:42)'
            echo '	at shop.Orders.pay(Orders.java:118)'
            echo '{"level":"warn","msg":"stock is low","item":7}'
            echo 'see https://quayside.example/orders?id=1 for more'
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
        app.robot().clickOn(app.node("logs.lines"));
    }

    @Test
    void aFilterShowsOnlyLinesThatMatchAndTheWholeAgainAroundOneOfThem() {
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        app.type("order ");
        app.press(KeyCode.ENTER);
        Await.until(
                "the line with the word and no others",
                () -> lines().size() == 1 && lines().getFirst().contains("order 1 stored"));
        Await.until(
                "how many lines are let through",
                () -> app.node("logs.count") instanceof Labeled label
                        && label.getText().startsWith("1 of "));

        app.type("-stored");
        app.press(KeyCode.ENTER);
        app.awaitText("No line matches the filter");
        app.press(KeyCode.BACK_SPACE);
        Await.until("the line", () -> lines().size() == 1);
        app.robot().clickOn(app.node("logs.lines"));
        clickLine(0);
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        awaitLine("INFO idle");
    }

    @Test
    void levelsAreChosenWithoutTypingAndTracesComeAlong() {
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        app.click("logs.level.error");

        Await.until(
                "errors alone",
                () -> !lines().contains("INFO started")
                        && lines().contains("ERROR payment failed")
                        && lines().stream().anyMatch(line -> line.contains("Cards.java:42")));
    }

    @Test
    void stackTracesFoldIntoOneLineAndFieldsOfJsonAreShownInColumns() {
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        Await.until("folded traces", () -> lines().stream().noneMatch(line -> line.contains("Orders.java:118")));
        assertThat(lines()).anyMatch(line -> line.contains("folded"));

        app.press(KeyCode.CONTROL, KeyCode.J);
        Await.until("fields", () -> lines().stream().anyMatch(line -> line.startsWith("WARN  stock is low")));
    }

    @Test
    void aHitInAFoldedTraceIsCountedOnItsFoldAndComesOutWhenOneGoesThere() {
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        Await.until("folded traces", () -> lines().stream().noneMatch(line -> line.contains("Orders.java:118")));

        app.press(KeyCode.CONTROL, KeyCode.F);
        app.type("orders.java");
        app.awaitText("1 line");

        Await.until("its place", () -> lines().stream().anyMatch(line -> line.endsWith("1 of them with a hit")));
        app.press(KeyCode.ENTER);
        Await.until("the line itself", () -> lines().stream().anyMatch(line -> line.contains("Orders.java:118")));
        app.awaitText("1 of 1");
    }

    @Test
    void aFilterFindsLinesOfFoldedTraces() {
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        Await.until("folded traces", () -> lines().stream().noneMatch(line -> line.contains("Orders.java:118")));

        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        app.type("orders.java");
        app.press(KeyCode.ENTER);

        Await.until(
                "the line that matches alone",
                () -> lines().size() == 1 && lines().getFirst().contains("Orders.java:118"));
    }

    @Test
    void howWordsAreLookedForIsSaidOnWhatTheyFilter() {
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        app.click("logs.filter.case");
        app.click("logs.filter.regex");
        app.robot().clickOn(app.node("logs.filter.field"));
        app.type("INFO (s|i)");
        app.press(KeyCode.ENTER);

        Await.until("the lines", () -> List.of("INFO started", "INFO idle").equals(lines()));
        assertThat(app.nodes())
                .extracting(Node::getAccessibleText)
                .contains("INFO (s|i) (Match case, Regular expression)");
    }

    @Test
    void onlyAnEndCutsATailOffThere() {
        command("Show only lines between");
        app.awaitText("Until");
        app.robot().clickOn(app.node("logs.time.until"));
        app.type("2000-01-01 00:00");
        app.click("dialog.confirm");
        app.awaitText("No line matches the filter");

        command("Show only lines between");
        app.robot().clickOn(app.node("logs.time.until"));
        app.type("2100-01-01 00:00");
        app.click("dialog.confirm");
        awaitLine("INFO idle");
    }

    @Test
    void whoeverFiltersAllLinesAwayGetsThemBackWithOneClickThoughTheBarIsClosed() {
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        app.type("nowhere");
        app.press(KeyCode.ENTER);
        app.press(KeyCode.ESCAPE);
        app.awaitText("No line matches the filter");

        app.click("logs.unmatched.all");

        awaitLine("INFO idle");
    }

    @Test
    void whoeverGoesToATimeHasTheFirstLineFromThenOnChosen() {
        command("Go to a time");
        app.type("2000-01-01 00:00");
        app.click("dialog.confirm");

        Await.until("the first line to be chosen and copied", () -> {
            app.press(KeyCode.CONTROL, KeyCode.C);
            return clipboard().contains("INFO started") && !clipboard().contains("order 1");
        });
    }

    @Test
    void secretsAreHiddenOnTheScreenAndInWhatIsCopiedUntilSomebodyWantsToSeeThem() {
        assertThat(lines()).noneMatch(line -> line.contains("ghp_0123"));
        app.press(KeyCode.CONTROL, KeyCode.A);
        app.press(KeyCode.CONTROL, KeyCode.C);
        Await.until("a copy", () -> clipboard().contains("INFO idle"));
        assertThat(clipboard()).contains("token=•").doesNotContain("ghp_0123");

        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);

        Await.until("the token", () -> lines().stream().anyMatch(line -> line.contains("ghp_0123")));
    }

    @Test
    void whatIsSavedIsWhatWasAskedForAndHidesSecrets() throws Exception {
        var target = folder.resolve("saved.jsonl");
        app.press(KeyCode.CONTROL, KeyCode.S);
        app.click("logs.save.form.json");
        var field = (TextInputControl) app.node("logs.save.file");
        AppRunner.onUi(() -> {
            field.setText(target.toString());
            return true;
        });
        app.awaitEnabled("dialog.confirm");
        app.click("dialog.confirm");
        app.awaitText("9 lines were written");

        var saved = Files.readAllLines(target);
        assertThat(saved).hasSize(9).allMatch(line -> line.startsWith("{"));
        assertThat(String.join("\n", saved)).contains("payment failed").doesNotContain("ghp_0123");
        app.press(KeyCode.ESCAPE);
        app.press(KeyCode.F8);
        app.awaitText("Save lines to " + target);
        app.press(KeyCode.F8);
    }

    @Test
    void anAddressIsShownBeforeItIsOpened() {
        app.press(KeyCode.HOME);
        clickOn("https://quayside", 8);

        app.awaitText("Open this address in the browser?");
        app.awaitText("https://quayside.example/orders?id=1");
        app.press(KeyCode.ESCAPE);
    }

    @Test
    void linesInAWindowOfTheirOwnAreThereAgainAtTheNextStart() throws Exception {
        app.press(KeyCode.CONTROL, KeyCode.N);
        Await.until("a second window", () -> AppRunner.onUi(() -> windows().contains("shop · logs")));
        Await.until(
                "its lines",
                () -> app.nodes().stream()
                                .filter(node -> "logs.lines".equals(node.getId()))
                                .filter(node -> text(node).contains("INFO idle"))
                                .count()
                        == 2);
        app.close();
        assertThat(AppRunner.onUi(this::windows)).isEmpty();

        app = AppRunner.on(engine, folder, "--page", "containers");

        Await.until("the window again", () -> AppRunner.onUi(() -> windows().contains("shop · logs")));
        awaitLine("INFO idle");
    }

    @Test
    void somebodyIsToldWhenWordsComeAndFromWhichContainer() {
        engine.docker(
                "run", "--detach", "--name", "later", TestImages.BUSYBOX, "sh", "-c", "mkfifo /go; cat /go; sleep 999");
        app.awaitText("later");
        app.click("logs.list.all");
        Await.until("both", () -> lines().contains("exited (0)"));
        command("Alerts");
        app.awaitText("you are told when");
        app.type("boom");
        app.press(KeyCode.ENTER);
        app.awaitText("boom: 1 line within 10 s");
        app.press(KeyCode.ESCAPE);

        engine.docker("exec", "later", "sh", "-c", "echo 'and then boom' > /go");

        app.awaitText("“boom” in later: 1 line within 10 s");
    }

    @Test
    void markedLinesAreGoneBackTo() {
        clickLine(0);
        app.press(KeyCode.CONTROL, KeyCode.F2);
        clickLine(4);
        app.press(KeyCode.CONTROL, KeyCode.F2);
        clickLine(7);

        app.press(KeyCode.SHIFT, KeyCode.F2);
        app.press(KeyCode.CONTROL, KeyCode.C);

        Await.until("the marked line", () -> clipboard().contains("Cards.java:42"));
    }

    @Test
    void hitsAreListedBesideTheLinesAndLeadThere() {
        app.press(KeyCode.CONTROL, KeyCode.F);
        app.type("shop.");
        app.awaitText("2 lines");
        app.press(KeyCode.ENTER);
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);

        app.awaitText("Orders.java:118");
        app.clickText("Orders.java:118");
        app.awaitText("2 of 2");
    }

    @Test
    void containersSideBySideHaveATailEach() {
        engine.docker("run", "--name", "other", TestImages.BUSYBOX, "echo", "hello from other");
        app.awaitText("other");
        app.click("logs.list.all");
        awaitLine("hello from other");

        app.press(KeyCode.CONTROL, KeyCode.D);

        Await.until(
                "two tails",
                () -> app.nodes().stream()
                                .filter(node -> "logs.lines".equals(node.getId()))
                                .count()
                        == 2);
        app.awaitText("shop");
    }

    /// Runs a command that has no key of its own, by the palette.
    private void command(String name) {
        app.press(KeyCode.CONTROL, KeyCode.K);
        app.type(name);
        app.press(KeyCode.ENTER);
    }

    private List<String> windows() {
        List<String> titles = new ArrayList<>();
        for (var window : Window.getWindows()) {
            if (window instanceof Stage stage && stage.isShowing()) {
                titles.add(String.valueOf(stage.getTitle()));
            }
        }
        return titles;
    }

    private void clickLine(int row) {
        clickAt(row, 3);
    }

    /// Clicks on a word of the lines in view.
    private void clickOn(String words, int into) {
        var shown = lines();
        for (int i = 0; i < shown.size(); i++) {
            int at = shown.get(i).indexOf(words);
            if (at >= 0) {
                clickAt(i, at + into);
                return;
            }
        }
        throw new AssertionError("no " + words + " in " + shown);
    }

    private void clickAt(int row, int column) {
        var face = AppRunner.onUi(() -> new Typeface(13));
        var manner = new Manner(face, 100, 0, TimeMode.NONE, List.of(), 0, 0);
        Node node = app.node("logs.lines");
        var bounds = AppRunner.onUi(() -> node.localToScreen(node.getBoundsInLocal()));
        app.robot()
                .clickOn(
                        bounds.getMinX() + manner.prefix() + (column + 0.5) * face.column(),
                        bounds.getMinY() + (row + 0.5) * face.rowHeight());
    }

    private static String clipboard() {
        return AppRunner.onUi(
                () -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    private static String text(Node node) {
        return AppRunner.onUi(() -> node instanceof Labeled label
                ? label.getText()
                : String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }
}
