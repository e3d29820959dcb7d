package io.quayside.app.sample;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;

/// Reads and clicks the rows of a table, which are found by the text of one of their cells.
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

    private Optional<Node> find(String text) {
        return app.find(node -> node instanceof TableCell<?, ?> cell
                && text.equals(shown(cell))
                && table.equals(
                        cell.getTableView() == null ? "" : cell.getTableView().getId()));
    }

    private Optional<String> read(String row, String column) {
        return find(row)
                .map(node -> AppRunner.onUi(() -> ((TableCell<?, ?>) node)
                        .getTableRow().getChildrenUnmodifiable().stream()
                                .filter(it -> it instanceof TableCell<?, ?> cell
                                        && column.equals(cell.getTableColumn().getId()))
                                .map(it -> shown((TableCell<?, ?>) it))
                                .findFirst()
                                .orElse("")));
    }

    private static String shown(TableCell<?, ?> cell) {
        if (cell.getText() != null) {
            return cell.getText();
        }
        return cell.getGraphic() == null
                ? ""
                : cell.getGraphic().lookupAll("*").stream()
                        .filter(Labeled.class::isInstance)
                        .map(it -> ((Labeled) it).getText())
                        .filter(it -> it != null && !it.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    public int selected() {
        var shown = (TableView<?>) app.node(table);
        return AppRunner.onUi(() -> shown.getSelectionModel().getSelectedItems().size());
    }
}
