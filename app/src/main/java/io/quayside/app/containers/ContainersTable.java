package io.quayside.app.containers;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.TableSelection;
import io.quayside.engine.model.Container;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The table of containers: its columns, and its selection and sort order, which are the model's.
final class ContainersTable {
    private static final double ROW_HEIGHT = 30;

    private final ContainersModel model;
    private final Texts texts;
    private final TableView<Row> table = new TableView<>();

    ContainersTable(ContainersModel model, Texts texts, Consumer<URI> browser, TableMemory memory) {
        this.model = model;
        this.texts = texts;
        var words = new ContainerWords(texts);
        table.setId("containers.table");
        table.setAccessibleText(texts.get("containers.title"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setTableMenuButtonVisible(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getStyleClass().addAll("edge-to-edge", "dense");
        table.setRowFactory(view -> new ContainerTableRow());
        var name = faces(SortKey.NAME, 180, () -> new NameCell(this::toggle));
        table.getColumns()
                .setAll(List.of(
                        faces(SortKey.STATE, 165, () -> new Cells.State(words)),
                        name,
                        faces(SortKey.IMAGE, 150, () -> new Cells.Text(Container::image)),
                        faces(SortKey.PORTS, 155, () -> new PortsCell(browser)),
                        column(SortKey.CREATED, 95, Row::ageProperty, () -> new Cells.Created(new AgeText(texts))),
                        column(SortKey.CPU, 62, Row::usageProperty, () -> new Cells.Figure(Cells::cpu)),
                        column(SortKey.MEMORY, 150, Row::usageProperty, () -> new Cells.Figure(Cells::memory))));
        table.setSortPolicy(view -> {
            model.orderProperty().set(order(view.getSortOrder()));
            return true;
        });
        table.setItems(model.rows());
        table.getSortOrder().setAll(List.of(name));
        memory.attach(table);
    }

    TableView<Row> node() {
        return table;
    }

    void attach(Disposables held) {
        new TableSelection<>(table, () -> model.selection().rows(), model::select)
                .attach(model.revisionProperty(), held);
    }

    private void toggle(Row row) {
        model.toggle(row);
    }

    private static Order order(List<? extends TableColumn<Row, ?>> columns) {
        return columns.isEmpty()
                ? Order.USUAL
                : new Order(
                        SortKey.valueOf(columns.getFirst().getId().toUpperCase(Locale.ROOT)),
                        columns.getFirst().getSortType() == SortType.ASCENDING);
    }

    private TableColumn<Row, Face> faces(SortKey key, double width, Supplier<TableCell<Row, Face>> cell) {
        return column(key, width, Row::faceProperty, cell);
    }

    private <T extends @Nullable Object> TableColumn<Row, T> column(
            SortKey key, double width, Function<Row, ObservableValue<T>> value, Supplier<TableCell<Row, T>> cell) {
        var id = key.name().toLowerCase(Locale.ROOT);
        var column = new TableColumn<Row, T>(texts.get("containers.column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        // An age that is cut off says nothing.
        column.setMinWidth(key == SortKey.CREATED ? width : width / 2);
        column.setCellValueFactory(features -> value.apply(features.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }
}
