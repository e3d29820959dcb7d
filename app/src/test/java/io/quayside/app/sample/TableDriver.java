package io.quayside.app.sample;

import io.quayside.app.testing.AppRunner;
import io.quayside.app.ui.table.ObjectCell;
import io.quayside.app.ui.table.ObjectRow;
import io.quayside.app.ui.table.ObjectTable;
import io.quayside.testkit.Await;
import java.util.Optional;
import javafx.scene.Node;

/// Reads and clicks the rows of a table of objects, which are found by the text of one of their cells.
public final class TableDriver {
    private final AppRunner app;
    private final String table;

    /// @param table the table's id
    public TableDriver(AppRunner app, String table) {
        this.app = app;
        this.table = table;
    }

    public void click(String text) {
        app.robot().clickOn(cell(text));
    }

    public void rightClick(String text) {
        app.robot().rightClickOn(cell(text));
    }

    /// Waits until a cell of that row reads so.
    ///
    /// @param row text of any of its cells
    /// @param column the column's id
    public void await(String row, String column, String text) {
        Await.until(
                row + ": " + text,
                () -> read(row, column).filter(it -> it.contains(text)).isPresent());
    }

    public void awaitGone(String row) {
        Await.until("no row " + row, () -> find(row).isEmpty());
    }

    public void awaitRow(String row) {
        cell(row);
    }

    private Node cell(String text) {
        Await.until("a row " + text, () -> find(text).isPresent());
        return find(text).orElseThrow();
    }

    // Rows that have changed places are there with the next frame; nobody clicks before.
    private Optional<Node> find(String text) {
        return app.find(table)
                .flatMap(node -> AppRunner.onUi(() -> {
                    var shown = (ObjectTable<?>) node;
                    shown.layout();
                    return shown.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .filter(cell -> text.equals(shown(cell)))
                            .<Node>map(cell -> cell)
                            .findFirst();
                }));
    }

    private Optional<String> read(String row, String column) {
        return find(row)
                .map(node -> AppRunner.onUi(() -> ((ObjectRow<?>) node.getParent())
                        .cells().stream()
                                .filter(cell -> column.equals(cell.column()))
                                .map(cell -> String.join(" ", cell.words()))
                                .findFirst()
                                .orElse("")));
    }

    private static String shown(ObjectCell<?, ?> cell) {
        return cell.words().stream().findFirst().orElse("");
    }

    public int selected() {
        var shown = (ObjectTable<?>) app.node(table);
        return AppRunner.onUi(() -> shown.selected().size());
    }
}
