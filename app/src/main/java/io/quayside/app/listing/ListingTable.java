package io.quayside.app.listing;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.CreatedCell;
import io.quayside.app.ui.ObjectTable;
import io.quayside.app.ui.TableSelection;
import io.quayside.engine.action.ContainerRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The table of a listing: its columns, and its selection and sort order, which are the listing's. UI thread only.
///
/// @param <F> what a row shows
/// @param <K> what it can be sorted by: a column each
public final class ListingTable<F, K extends Enum<K>> {
    private final Listing<F> listing;
    private final Class<K> keys;
    private final Function<K, Comparator<F>> comparators;
    private final Texts texts;
    private final String prefix;
    private final ObjectTable<ListingRow<F>, K> columns;
    private final TableView<ListingRow<F>> table;

    /// @param prefix what its texts and its id begin with: "volumes."
    /// @param comparators what a click on a column's head sorts by
    public ListingTable(
            Listing<F> listing, Class<K> keys, Function<K, Comparator<F>> comparators, Texts texts, String prefix) {
        this.listing = listing;
        this.keys = keys;
        this.comparators = comparators;
        this.texts = texts;
        this.prefix = prefix;
        this.columns = new ObjectTable<>(prefix + "table", texts.get(prefix + "title"));
        this.table = columns.node();
    }

    public TableView<ListingRow<F>> node() {
        return table;
    }

    public ListingTable<F, K> text(K key, double width, Function<F, String> text, String... styles) {
        columns.column(key, title(key), width, ListingRow::faceProperty, () -> new FaceCell<>(text, styles));
        return this;
    }

    /// Names of containers that lead to them.
    public ListingTable<F, K> links(
            K key, double width, Function<F, List<ContainerRef>> containers, Consumer<String> open) {
        columns.column(key, title(key), width, ListingRow::faceProperty, () -> new LinksCell<>(containers, open));
        return this;
    }

    public ListingTable<F, K> created(K key, Function<F, @Nullable Instant> created) {
        columns.fixedColumn(
                key,
                title(key),
                110,
                ListingRow::ageProperty,
                () -> new CreatedCell<>(new AgeText(texts), row -> created.apply(row.face())));
        return this;
    }

    /// Called once, when all columns are there.
    ///
    /// @param first the column that it is sorted by at first
    public ListingTable<F, K> done(K first, TableMemory memory) {
        table.setSortPolicy(view -> {
            listing.orderProperty().set(order(view.getSortOrder(), first));
            return true;
        });
        table.setItems(listing.rows());
        table.getColumns().stream()
                .filter(column -> column.getId().equals(id(first)))
                .findFirst()
                .ifPresent(column -> table.getSortOrder().setAll(List.of(column)));
        memory.attach(table);
        return this;
    }

    void attach(Disposables held) {
        new TableSelection<>(table, listing::selectedRows, listing::select).attach(listing.revisionProperty(), held);
    }

    private Comparator<F> order(List<? extends TableColumn<ListingRow<F>, ?>> sorted, K first) {
        var usual = comparators.apply(first);
        if (sorted.isEmpty()) {
            return usual;
        }
        var key = Enum.valueOf(keys, sorted.getFirst().getId().toUpperCase(Locale.ROOT));
        var order = comparators.apply(key);
        return (sorted.getFirst().getSortType() == SortType.ASCENDING ? order : order.reversed()).thenComparing(usual);
    }

    private String title(K key) {
        return texts.get(prefix + "column." + id(key));
    }

    private static String id(Enum<?> key) {
        return key.name().toLowerCase(Locale.ROOT);
    }
}
