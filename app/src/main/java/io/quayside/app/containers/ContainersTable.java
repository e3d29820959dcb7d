package io.quayside.app.containers;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.CreatedCell;
import io.quayside.app.ui.table.ObjectCell;
import io.quayside.app.ui.table.ObjectTable;
import io.quayside.app.ui.table.Sorting;
import io.quayside.engine.model.Container;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The table of containers: its columns, and its selection and sort order, which are the model's.
final class ContainersTable {
    private final ContainersModel model;
    private final Texts texts;
    private final ObjectTable<Row> table;

    ContainersTable(ContainersModel model, Texts texts, MemoryKills kills, Consumer<URI> browser, TableMemory memory) {
        this.model = model;
        this.texts = texts;
        var words = new ContainerWords(texts);
        table = new ObjectTable<>("containers.table", texts.get("containers.title"), model.rows());
        table.mark("project", Row::isProject);
        faces(SortKey.STATE, 165, () -> new Cells.State(words, kills));
        faces(SortKey.NAME, 180, () -> new NameCell(this::toggle));
        faces(SortKey.IMAGE, 150, () -> new Cells.Text(Container::image));
        faces(SortKey.PORTS, 145, () -> new PortsCell(browser));
        table.fixedColumn(
                SortKey.CREATED,
                title(SortKey.CREATED),
                95,
                Row::ageProperty,
                () -> new CreatedCell<>(
                        new AgeText(texts),
                        row -> row.container().map(Container::created).orElse(null)));
        figures(SortKey.CPU, 72, Cells::cpu);
        figures(SortKey.MEMORY, 150, Cells::memory);
        table.columns().onSort(by -> model.orderProperty().set(order(by)));
        table.columns().sort(Optional.of(Sorting.upwards(SortKey.NAME)));
        table.onChosen(model::select);
        memory.attach(table.columns());
    }

    ObjectTable<Row> node() {
        return table;
    }

    void attach(Disposables held) {
        held.observe(
                model.revisionProperty(),
                ignored -> table.select(model.selection().rows()));
    }

    private void toggle(Row row) {
        model.toggle(row);
    }

    private static Order order(Optional<Sorting> by) {
        return by.map(it -> new Order(it.key(SortKey.class), it.ascending())).orElse(Order.USUAL);
    }

    private void faces(SortKey key, double width, Supplier<ObjectCell<Row, Face>> cell) {
        table.column(key, title(key), width, Row::faceProperty, cell);
    }

    private void figures(SortKey key, double width, Function<Usage, String> text) {
        table.column(key, title(key), width, Row::usageProperty, () -> new Cells.Figure(text));
    }

    private String title(SortKey key) {
        return texts.get("containers.column." + Sorting.id(key));
    }
}
