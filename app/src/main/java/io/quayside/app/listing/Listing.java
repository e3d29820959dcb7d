package io.quayside.app.listing;

import io.quayside.app.fx.ListUpdate;
import io.quayside.app.ui.Age;
import io.quayside.app.ui.SearchWords;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of a page: searched, filtered and sorted, and which of them are selected. What is selected stays selected
/// for as long as it is shown, whatever else comes, goes or moves. UI thread only.
///
/// @param <F> what a row shows: immutable
public final class Listing<F> {
    private final Function<F, String> key;
    private final BiPredicate<F, String> matches;
    private final Function<F, @Nullable Instant> created;
    private final SequencedMap<String, ListingRow<F>> all = new LinkedHashMap<>();
    private final ObservableList<ListingRow<F>> rows = FXCollections.observableArrayList();
    private final ObservableList<ListingRow<F>> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Predicate<F>> filter = new SimpleObjectProperty<>(it -> true);
    private final ObjectProperty<Comparator<F>> order;
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(new Counts(0, 0));
    private final ReadOnlyObjectWrapper<List<F>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private List<ListingRow<F>> selectedRows = List.of();
    private boolean arranging;
    private @Nullable String awaited;

    /// @param key by which an object stays the same: its id or its name
    /// @param matches whether a word in lower case is found in it
    /// @param created null where nobody knows
    public Listing(
            Function<F, String> key,
            Comparator<F> usual,
            BiPredicate<F, String> matches,
            Function<F, @Nullable Instant> created) {
        this.key = key;
        this.matches = matches;
        this.created = created;
        this.order = new SimpleObjectProperty<>(usual);
        search.subscribe(this::arrange);
        filter.subscribe(this::arrange);
        order.subscribe(this::arrange);
    }

    /// @param shown how many pass the search and the filter
    /// @param total how many there are
    public record Counts(int shown, int total) {}

    /// Takes over what there is now.
    public void accept(Collection<F> faces) {
        var byKey = faces.stream()
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> other, LinkedHashMap::new));
        all.keySet().retainAll(byKey.keySet());
        byKey.forEach((id, face) ->
                all.computeIfAbsent(id, ignored -> new ListingRow<>(face)).show(face));
        arrange();
        if (awaited != null) {
            reveal(awaited);
        }
    }

    public ObservableList<ListingRow<F>> rows() {
        return readOnlyRows;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<Predicate<F>> filterProperty() {
        return filter;
    }

    public ObjectProperty<Comparator<F>> orderProperty() {
        return order;
    }

    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// The selected objects as they are now, in the order in which they were chosen.
    public ReadOnlyObjectProperty<List<F>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public List<F> selection() {
        return selection.get();
    }

    public List<ListingRow<F>> selectedRows() {
        return selectedRows;
    }

    /// Grows with every change of the rows or of what is selected by others than the table.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Selects these rows. Ignored while the list itself is changing: what a table makes of its selection then is not
    /// what a person chose.
    public void select(List<ListingRow<F>> chosen) {
        if (!arranging) {
            reselect(chosen);
        }
    }

    /// Selects one by its key, as soon as it is there; search and filter give way.
    public void reveal(String id) {
        var row = all.get(id);
        awaited = row == null ? id : null;
        if (row == null) {
            return;
        }
        if (!rows.contains(row)) {
            filter.set(it -> true);
            search.set("");
        }
        reselect(List.of(row));
        revision.set(revision.get() + 1);
    }

    /// Called about once a minute: how long ago things were.
    public void aged(Instant now) {
        for (var row : all.values()) {
            var then = created.apply(row.face());
            if (then != null) {
                row.aged(Age.of(then, now));
            }
        }
    }

    private void arrange() {
        var words = SearchWords.of(search.get());
        var next = all.values().stream()
                .filter(row -> filter.get().test(row.face()))
                .filter(row -> words.all(word -> matches.test(row.face(), word)))
                .sorted((a, b) -> order.get().compare(a.face(), b.face()))
                .toList();
        arranging = true;
        ListUpdate.apply(rows, next);
        arranging = false;
        counts.set(new Counts(rows.size(), all.size()));
        reselect(selectedRows);
        revision.set(revision.get() + 1);
    }

    private void reselect(List<ListingRow<F>> chosen) {
        var shown = new HashSet<>(rows);
        selectedRows = chosen.stream().filter(shown::contains).toList();
        var faces = selectedRows.stream().map(ListingRow::face).toList();
        if (!faces.equals(selection.get())) {
            selection.set(faces);
        }
    }
}
