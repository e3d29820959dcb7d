package io.quayside.app.listing;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.settings.TableMemory;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.CreatedCell;
import io.quayside.app.ui.table.ObjectTable;
import io.quayside.app.ui.table.Sorting;
import io.quayside.engine.action.ContainerRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private final ObjectTable<ListingRow<F>> table;

    /// @param prefix what its texts and its id begin with: "volumes."
    /// @param comparators what a click on a column's head sorts by
    public ListingTable(
            Listing<F> listing, Class<K> keys, Function<K, Comparator<F>> comparators, Texts texts, String prefix) {
        this.listing = listing;
        this.keys = keys;
        this.comparators = comparators;
        this.texts = texts;
        this.prefix = prefix;
        this.table = new ObjectTable<>(prefix + "table", texts.get(prefix + "title"), listing.rows());
    }

    public ObjectTable<ListingRow<F>> node() {
        return table;
    }

    public ListingTable<F, K> text(K key, double width, Function<F, String> text, String... styles) {
        table.column(key, title(key), width, ListingRow::faceProperty, () -> new FaceCell<>(text, styles));
        return this;
    }

    /// Names of containers that lead to them.
    public ListingTable<F, K> links(
            K key, double width, Function<F, List<ContainerRef>> containers, Consumer<String> open) {
        table.column(key, title(key), width, ListingRow::faceProperty, () -> new LinksCell<>(containers, open));
        return this;
    }

    public ListingTable<F, K> created(K key, Function<F, @Nullable Instant> created) {
        table.fixedColumn(
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
        table.columns().onSort(by -> listing.orderProperty().set(order(by, first)));
        table.columns().sort(Optional.of(Sorting.upwards(first)));
        table.onChosen(listing::select);
        memory.attach(table.columns());
        return this;
    }

    void attach(Disposables held) {
        held.observe(listing.revisionProperty(), ignored -> table.select(listing.selectedRows()));
    }

    private Comparator<F> order(Optional<Sorting> by, K first) {
        var usual = comparators.apply(first);
        return by.map(it -> {
                    var order = comparators.apply(it.key(keys));
                    return (it.ascending() ? order : order.reversed()).thenComparing(usual);
                })
                .orElse(usual);
    }

    private String title(K key) {
        return texts.get(prefix + "column." + Sorting.id(key));
    }
}
