package io.quayside.app.ui.table;

import static io.quayside.app.testing.AppRunner.onUi;
import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.geometry.Point3D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The table with mouse and keyboard, as every page has it.
class ObjectTableTest {
    private static final int ROWS = 2_000;

    private final FxRobot robot = new FxRobot();
    private final List<List<String>> chosen = new CopyOnWriteArrayList<>();
    private ObservableList<Thing> things;
    private ObjectTable<Thing> table;
    private Stage stage;

    private enum Key {
        NAME,
        SIZE
    }

    private record Thing(String name, StringProperty size) {
        static Thing of(int number) {
            return new Thing("thing-" + number, new SimpleStringProperty(number + " B"));
        }

        StringProperty nameProperty() {
            return new SimpleStringProperty(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final class Words extends TextCell<Thing, String> {
        @Override
        protected void show(@Nullable String value) {
            setText(value);
        }
    }

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        onUi(() -> {
            things = FXCollections.observableArrayList(
                    IntStream.range(0, ROWS).mapToObj(Thing::of).toList());
            table = new ObjectTable<>("things", "Things", things);
            table.column(Key.NAME, "Name", 200, Thing::nameProperty, Words::new);
            table.column(Key.SIZE, "Size", 100, Thing::size, Words::new);
            table.onChosen(rows -> chosen.add(rows.stream().map(Thing::name).toList()));
            stage = new Stage();
            stage.setScene(new Scene(table, 400, 330));
            stage.show();
            return true;
        });
        Await.until("its rows", () -> !shown().isEmpty());
    }

    @AfterEach
    void close() {
        onUi(() -> {
            stage.close();
            return true;
        });
    }

    /// The names on the screen, from top to bottom.
    private List<String> shown() {
        return onUi(() -> table.rows().stream()
                .sorted(Comparator.comparing(Node::getLayoutY))
                .map(row -> row.cells().getFirst().words().getFirst())
                .toList());
    }

    private Node row(String name) {
        Await.until("a row " + name, () -> shown().contains(name));
        return onUi(() -> table.rows().stream()
                .filter(row -> row.item() != null && row.item().name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private Node head(String column) {
        return onUi(() -> table.lookupAll(".head-cell").stream()
                .filter(it -> it.getId().equals("head." + column))
                .findFirst()
                .orElseThrow());
    }

    /// The headless platform's mouse knows of no keys that are held.
    private static void press(Node on, MouseButton button, boolean shift, boolean control) {
        onUi(() -> {
            var at = new PickResult(on, new Point3D(10, 10, 0), 0);
            boolean primary = button == MouseButton.PRIMARY;
            on.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_PRESSED,
                    10,
                    10,
                    10,
                    10,
                    button,
                    1,
                    shift,
                    control,
                    false,
                    false,
                    primary,
                    false,
                    !primary,
                    false,
                    false,
                    true,
                    at));
            return true;
        });
    }

    private static ScrollEvent scroll(double pixels) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private double width(String column) {
        var head = head(column);
        return onUi(() -> head.getLayoutBounds().getWidth());
    }

    private List<String> lastChosen() {
        return chosen.isEmpty() ? List.of() : chosen.getLast();
    }

    @Test
    void asManyNodesAsCanBeSeenAreEnoughForAllRows() {
        assertThat(onUi(() -> table.lookupAll(".object-row").size())).isLessThan(15);
        onUi(() -> {
            table.scrollTo(1_500);
            return true;
        });

        row("thing-1500");
        assertThat(shown().getFirst()).isEqualTo("thing-1500");
        assertThat(onUi(() -> table.lookupAll(".object-row").size())).isLessThan(15);
    }

    @Test
    void aValueThatChangesIsShownAtOnce() {
        onUi(() -> {
            things.get(2).size().set("much more");
            return true;
        });

        assertThat(onUi(() -> table.rows().stream()
                        .filter(row -> row.index() == 2)
                        .flatMap(row -> row.cells().get(1).words().stream())
                        .toList()))
                .containsExactly("much more");
    }

    @Test
    void aWordThatHasNoRoomEndsInDots() {
        onUi(() -> {
            things.get(0).size().set("a size that is very much longer than its column is wide, in words");
            return true;
        });

        Await.until(
                "dots",
                () -> onUi(() -> table.lookupAll(".text").stream()
                        .anyMatch(it -> it instanceof Text text
                                && text.getText().startsWith("a size")
                                && text.getText().endsWith("…")
                                && text.getLayoutBounds().getWidth() < 140)));
    }

    @Test
    void aClickSelectsAndShiftTakesARangeAndTheShortcutOneMore() {
        robot.clickOn(row("thing-1"));
        assertThat(lastChosen()).containsExactly("thing-1");

        press(row("thing-3"), MouseButton.PRIMARY, true, false);
        assertThat(lastChosen()).containsExactly("thing-1", "thing-2", "thing-3");

        press(row("thing-2"), MouseButton.PRIMARY, false, true);
        assertThat(lastChosen()).containsExactly("thing-1", "thing-3");
    }

    @Test
    void aSecondaryClickSelectsWhatItIsOnUnlessThatIsSelected() {
        robot.clickOn(row("thing-1"));
        press(row("thing-2"), MouseButton.PRIMARY, true, false);
        robot.clickOn(row("thing-2"), MouseButton.SECONDARY);
        assertThat(lastChosen()).containsExactly("thing-1", "thing-2");

        robot.clickOn(row("thing-4"), MouseButton.SECONDARY);
        assertThat(lastChosen()).containsExactly("thing-4");
    }

    @Test
    void theKeyboardLeadsThroughAllRowsAndBringsThemIntoSight() {
        robot.clickOn(row("thing-0"));
        robot.push(KeyCode.END);
        assertThat(lastChosen()).containsExactly("thing-1999");
        row("thing-1999");

        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(lastChosen()).containsExactly("thing-1998", "thing-1999");
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.DOWN);
        assertThat(lastChosen()).containsExactly("thing-10");

        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(lastChosen()).hasSize(ROWS);
    }

    @Test
    void aWheelScrollsAndRowsThatGoLeaveTheTableWithinItsEnd() {
        onUi(() -> {
            table.scrollTo(1_000);
            return true;
        });
        var under = row("thing-1004");
        onUi(() -> {
            under.fireEvent(scroll(90));
            return true;
        });
        Await.until("the rows above", () -> shown().getFirst().equals("thing-997"));
        onUi(() -> {
            things.remove(3, things.size());
            return true;
        });

        Await.until("what is left", () -> shown().equals(List.of("thing-0", "thing-1", "thing-2")));
    }

    @Test
    void aClickOnAHeadSortsUpwardsThenDownwardsThenNotAtAll() {
        var sorted = new ArrayList<Optional<Sorting>>();
        onUi(() -> {
            table.columns().onSort(sorted::add);
            return true;
        });
        for (int i = 0; i < 3; i++) {
            robot.clickOn(head("size"));
        }

        assertThat(sorted)
                .containsExactly(
                        Optional.of(new Sorting("size", true)),
                        Optional.of(new Sorting("size", false)),
                        Optional.empty());
    }

    @Test
    void aHeadThatIsDraggedMovesItsColumnAndAnEdgeMakesItWider() {
        double before = width("name");
        var name = head("name");
        var corner = onUi(() -> name.localToScreen(before, 10));
        robot.drag(corner, MouseButton.PRIMARY).moveBy(20, 0).moveBy(20, 0).release(MouseButton.PRIMARY);
        Await.until("a wider column", () -> width("name") > before + 30);

        robot.drag(head("size"), MouseButton.PRIMARY)
                .moveTo(onUi(() -> name.localToScreen(new Point2D(5, 10))))
                .release(MouseButton.PRIMARY);
        Await.until(
                "another order",
                () -> onUi(() -> table.columns().all().getFirst().id()).equals("size"));
        assertThat(onUi(() -> table.columns().sorting())).isEmpty();
    }

    @Test
    void aColumnThatIsHiddenGivesTheOthersItsRoomAndTheLastOneStays() {
        double before = width("name");
        onUi(() -> {
            table.columns().find("size").ifPresent(it -> table.columns().show(it, false));
            table.columns().find("name").ifPresent(it -> table.columns().show(it, false));
            return true;
        });

        Await.until("a wider column", () -> width("name") > before + 50);
        assertThat(onUi(() -> table.rows().getFirst().cells())).hasSize(1);
    }

    @Test
    void aSelectionOfTheModelIsShownAndBroughtIntoSightAndNobodyIsTold() {
        onUi(() -> {
            table.select(List.of(things.get(900)));
            return true;
        });

        row("thing-900");
        assertThat(onUi(() -> table.selected().getFirst().name())).isEqualTo("thing-900");
        assertThat(chosen).isEmpty();
    }

    @Test
    void aSelectionThatIsMadeBeforeTheTableIsOnTheScreenIsInSightThere() {
        var other = onUi(() -> {
            var later = new ObjectTable<>("later", "Later", things);
            later.column(Key.NAME, "Name", 200, Thing::nameProperty, Words::new);
            later.select(List.of(things.get(700)));
            stage.getScene().setRoot(later);
            return later;
        });

        Await.until(
                "the row",
                () -> onUi(() -> other.rows().stream().anyMatch(row -> row.index() == 700 && row.getLayoutY() >= 0)));
    }
}
