package io.quayside.app.containers;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.CreatedCell;
import io.quayside.app.ui.ObjectTable;
import io.quayside.app.ui.TableSelection;
import io.quayside.engine.model.Container;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// The table of containers: its columns, and its selection and sort order, which are the model's.
final class ContainersTable {
    private final ContainersModel model;
    private final Texts texts;
    private final ObjectTable<Row, SortKey> columns;
    private final TableView<Row> table;

    ContainersTable(ContainersModel model, Texts texts, MemoryKills kills, Consumer<URI> browser, TableMemory memory) {
        this.model = model;
        this.texts = texts;
        var words = new ContainerWords(texts);
        columns = new ObjectTable<>("containers.table", texts.get("containers.title"));
        table = columns.node();
        table.setRowFactory(view -> new ContainerTableRow());
        faces(SortKey.STATE, 165, () -> new Cells.State(words, kills));
        var name = faces(SortKey.NAME, 180, () -> new NameCell(this::toggle));
        faces(SortKey.IMAGE, 150, () -> new Cells.Text(Container::image));
        faces(SortKey.PORTS, 145, () -> new PortsCell(browser));
        columns.fixedColumn(
                SortKey.CREATED,
                title(SortKey.CREATED),
                95,
                Row::ageProperty,
                () -> new CreatedCell<>(
                        new AgeText(texts),
                        row -> row.container().map(Container::created).orElse(null)));
        figures(SortKey.CPU, 72, Cells::cpu);
        figures(SortKey.MEMORY, 150, Cells::memory);
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
        return columns.column(key, title(key), width, Row::faceProperty, cell);
    }

    private void figures(SortKey key, double width, Function<Usage, String> text) {
        columns.column(key, title(key), width, Row::usageProperty, () -> new Cells.Figure(text));
    }

    private String title(SortKey key) {
        return texts.get("containers.column." + key.name().toLowerCase(Locale.ROOT));
    }
}
