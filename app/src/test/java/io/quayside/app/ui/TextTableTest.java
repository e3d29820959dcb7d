package io.quayside.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TextTableTest {
    private record File(String name, long size) {}

    private static final File TWO = new File("log2", 1_900);
    private static final File TEN = new File("log10", 200_000);
    private static final File ONE = new File("log1", 900);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static TextTable<File> table() {
        return AppRunner.onUi(() -> new TextTable<File>("files", "none")
                .column("Name", 100, File::name)
                .numbers("Size", 100, file -> Figures.size(file.size()), File::size));
    }

    private static void sort(TextTable<File> table, int column) {
        AppRunner.onUi(() -> table.getSortOrder()
                .setAll(List.<TableColumn<File, ?>>of(table.getColumns().get(column))));
    }

    private static void show(TextTable<File> table, List<File> files) {
        AppRunner.onUi(() -> {
            table.show(files);
            return true;
        });
    }

    private static List<File> shown(TextTable<File> table) {
        return AppRunner.onUi(() -> List.copyOf(table.getItems()));
    }

    @Test
    void numbersAreSortedByTheirSizeAndNamesAsPeopleLookForThem() {
        var table = table();
        show(table, List.of(TWO, TEN, ONE));
        assertThat(shown(table)).containsExactly(TWO, TEN, ONE);

        sort(table, 1);
        assertThat(shown(table)).containsExactly(ONE, TWO, TEN);
        sort(table, 0);
        assertThat(shown(table)).containsExactly(ONE, TWO, TEN);
    }

    @Test
    void theOrderStaysWhenOtherValuesAreShown() {
        var table = table();
        show(table, List.of(TWO, ONE));
        sort(table, 1);

        show(table, List.of(TEN, TWO, ONE));

        assertThat(shown(table)).containsExactly(ONE, TWO, TEN);
    }

    @Test
    void severalLinesAreOneInARow() {
        var table = table();
        show(table, List.of(new File("if true; then\n  echo\nfi\n", 1)));

        var words = AppRunner.onUi(() -> {
            new Scene(table, 300, 100);
            table.applyCss();
            table.layout();
            return table.lookupAll(".table-cell").stream()
                    .map(it -> ((Labeled) it).getText())
                    .toList();
        });

        assertThat(words).contains("if true; then ⏎ echo ⏎ fi");
    }

    @Test
    void aListThatIsFollowedKeepsItsOwnOrder() {
        var table = table();
        var list = FXCollections.observableArrayList(TWO, TEN, ONE);
        AppRunner.onUi(() -> {
            table.follow(FXCollections.unmodifiableObservableList(list));
            return true;
        });

        sort(table, 1);

        assertThat(shown(table)).containsExactly(ONE, TWO, TEN);
        assertThat(list).containsExactly(TWO, TEN, ONE);
    }
}
