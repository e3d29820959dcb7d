package io.quayside.app.images;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.ListUpdate;
import io.quayside.app.task.Actions;
import io.quayside.app.ui.Age;
import io.quayside.app.ui.SearchWords;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
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
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list of images: what the engine holds, searched, filtered and sorted, and what is selected in it. Follows the
/// engine while attached. UI thread only.
public final class ImagesModel {
    private final CurrentEngine engine;
    private final Actions actions;
    private final InstantSource clock;
    private final SequencedMap<String, ImageRow> images = new LinkedHashMap<>();
    private final ObservableList<ImageRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ImageRow> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<ImageFilter> filter = new SimpleObjectProperty<>(ImageFilter.ALL);
    private final ObjectProperty<ImageOrder> order = new SimpleObjectProperty<>(ImageOrder.USUAL);
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(new Counts(0, 0, 0));
    private final ReadOnlyObjectWrapper<ConnectionState> connection;
    private final ReadOnlyObjectWrapper<List<ImageFace>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private List<ImageRow> selectedRows = List.of();
    private EngineSnapshot snapshot = EngineSnapshot.EMPTY;
    private boolean arranging;
    private @Nullable String awaited;

    ImagesModel(CurrentEngine engine, Actions actions, InstantSource clock) {
        this.engine = engine;
        this.actions = actions;
        this.clock = clock;
        this.connection = new ReadOnlyObjectWrapper<>(engine.view().connection());
        search.subscribe(this::arrange);
        filter.subscribe(this::arrange);
        // Only for another order: sorted by name, and by nothing, are the same.
        order.subscribe((before, now) -> arrange());
    }

    /// @param shown how many images pass the search and the filter
    /// @param total how many the engine has
    /// @param bytes the sizes of all together; layers that several share count more than once
    record Counts(int shown, int total, long bytes) {}

    /// Follows the engine until released.
    void attach(Disposables held) {
        held.observe(engine.viewProperty(), this::accept);
        MapChangeListener<String, EngineAction> pending = change -> refreshFaces();
        actions.pending().addListener(pending);
        held.onClose(() -> actions.pending().removeListener(pending));
        refreshFaces();
    }

    ObservableList<ImageRow> rows() {
        return readOnlyRows;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<ImageFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<ImageOrder> orderProperty() {
        return order;
    }

    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ConnectionState> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /// The selected images as they are now.
    ReadOnlyObjectProperty<List<ImageFace>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    List<ImageFace> selection() {
        return selection.get();
    }

    List<ImageRow> selectedRows() {
        return selectedRows;
    }

    /// Grows with every change of the rows.
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    boolean isConnected() {
        return connection.get() instanceof ConnectionState.Connected;
    }

    /// The newest picture, to say what an action would do.
    EngineSnapshot snapshot() {
        return snapshot;
    }

    /// Selects these rows. Ignored while the list itself is changing.
    void select(List<ImageRow> chosen) {
        if (!arranging) {
            reselect(chosen);
        }
    }

    /// Selects an image by its id, as soon as the engine has told of it; search and filter give way.
    void reveal(String id) {
        var row = images.get(id);
        awaited = row == null ? id : null;
        if (row == null) {
            return;
        }
        if (!rows.contains(row)) {
            filter.set(ImageFilter.ALL);
            search.set("");
        }
        reselect(List.of(row));
        revision.set(revision.get() + 1);
    }

    /// Called about once a minute: how long ago things were.
    void aged() {
        var now = clock.instant();
        images.values().forEach(row -> row.aged(Age.of(row.image().created(), now)));
    }

    private void accept(EngineView view) {
        connection.set(view.connection());
        if (view.snapshot() != snapshot) {
            snapshot = view.snapshot();
            images.keySet().retainAll(snapshot.images().keySet());
            var users = users();
            for (var image : snapshot.images().values()) {
                var face = new ImageFace(
                        image,
                        users.getOrDefault(image.id(), List.of()),
                        actions.pending().get(image.id()));
                images.computeIfAbsent(image.id(), id -> new ImageRow(face)).show(face);
            }
            aged();
        }
        arrange();
        if (awaited != null) {
            reveal(awaited);
        }
    }

    private void refreshFaces() {
        images.forEach((id, row) -> row.show(
                new ImageFace(row.image(), row.face().users(), actions.pending().get(id))));
        reselect(selectedRows);
    }

    private Map<String, List<String>> users() {
        return snapshot.containers().values().stream()
                .collect(Collectors.groupingBy(
                        Container::imageId, Collectors.collectingAndThen(Collectors.toList(), ImageFace::names)));
    }

    private void arrange() {
        var words = SearchWords.of(search.get());
        var next = images.values().stream()
                .filter(row -> filter.get().accepts(row.face()))
                .filter(row -> words.all(word -> matches(word, row.face())))
                .sorted(order.get().comparator())
                .toList();
        arranging = true;
        ListUpdate.apply(rows, next);
        arranging = false;
        var bytes =
                images.values().stream().mapToLong(row -> row.image().size()).sum();
        counts.set(new Counts(rows.size(), images.size(), bytes));
        reselect(selectedRows);
        revision.set(revision.get() + 1);
    }

    private static boolean matches(String word, ImageFace face) {
        var image = face.image();
        return image.shortId().startsWith(word)
                || image.id().contains(word)
                || image.tags().stream().anyMatch(tag -> SearchWords.isIn(tag, word))
                || face.users().stream().anyMatch(user -> SearchWords.isIn(user, word))
                || SearchWords.isIn(image.labels(), word);
    }

    private void reselect(List<ImageRow> chosen) {
        var shown = new HashSet<>(rows);
        selectedRows = chosen.stream().filter(shown::contains).toList();
        var faces = selectedRows.stream().map(ImageRow::face).toList();
        if (!faces.equals(selection.get())) {
            selection.set(faces);
        }
    }
}
