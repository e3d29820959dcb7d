package io.quayside.app.images;

import io.quayside.app.fx.Coalescer;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.UiThread;
import io.quayside.app.task.Background;
import io.quayside.engine.layers.ImageFiles;
import io.quayside.engine.layers.LayerFiles;
import io.quayside.engine.layers.LayerHistory;
import io.quayside.engine.layers.SharedLayers;
import io.quayside.engine.model.FailureWords;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.ImageLayer;
import io.quayside.engine.model.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The layers of one image: its instructions, who shares what they made, and, once somebody asks for it, the files. UI
/// thread only.
final class LayersModel {
    private static final Duration PROGRESS = Duration.ofMillis(200);

    private final CurrentEngine engine;
    private final Background background;
    private final UiThread ui;
    private final ReadOnlyObjectWrapper<List<LayerRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(new Reading.NotYet());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable Image image;
    private List<ImageLayer> history = List.of();
    private List<Integer> layerOf = List.of();
    private List<List<String>> sharers = List.of();
    private @Nullable Subscription sharing;
    private @Nullable Subscription files;

    LayersModel(CurrentEngine engine, Background background, UiThread ui) {
        this.engine = engine;
        this.background = background;
        this.ui = ui;
    }

    /// How far the reading of the files is.
    sealed interface Reading {
        record NotYet() implements Reading {}

        /// @param gone bytes of the image's archive
        record Going(long gone) implements Reading {}

        record Done(ImageFiles files) implements Reading {}

        record Failed(String sentence) implements Reading {}
    }

    /// Newest first, as the instructions are listed.
    ReadOnlyObjectProperty<List<LayerRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    List<LayerRow> rows() {
        return rows.get();
    }

    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    Reading reading() {
        return reading.get();
    }

    /// Why it is not known who shares the layers; empty when it is.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Shows this image; nothing happens when it is shown already.
    void show(Image shown, List<ImageLayer> itsHistory) {
        if (image != null && image.id().equals(shown.id()) && history.equals(itsHistory)) {
            return;
        }
        forget();
        image = shown;
        history = itsHistory;
        compose();
        askWhoShares(shown);
    }

    /// Ends what is under way.
    void forget() {
        if (sharing != null) {
            sharing.close();
        }
        cancel();
        image = null;
        history = List.of();
        layerOf = List.of();
        sharers = List.of();
        trouble.set("");
        reading.set(new Reading.NotYet());
        compose();
    }

    /// Has the engine send the image, and looks into it.
    void read() {
        var source = engine.engine();
        if (source == null || image == null) {
            return;
        }
        cancel();
        var id = image.id();
        var progress = new Coalescer<Long>(ui, PROGRESS, gone -> {
            if (reading.get() instanceof Reading.Going) {
                reading.set(new Reading.Going(gone));
            }
        });
        reading.set(new Reading.Going(0));
        files = background.call(
                () -> source.layers().files(id, progress::offer),
                found -> {
                    reading.set(new Reading.Done(found));
                    compose();
                },
                failure -> reading.set(new Reading.Failed(sentence(failure))));
    }

    void cancel() {
        if (files != null) {
            files.close();
            files = null;
        }
        if (reading.get() instanceof Reading.Going) {
            reading.set(new Reading.NotYet());
        }
    }

    private void askWhoShares(Image shown) {
        var source = engine.engine();
        if (source == null) {
            return;
        }
        var picture = engine.view().snapshot();
        var ids = List.copyOf(picture.images().keySet());
        sharing = background.call(
                () -> source.layers().of(ids),
                all -> {
                    var own = all.getOrDefault(shown.id(), List.of());
                    var shared = SharedLayers.of(all);
                    var names = new ArrayList<List<String>>();
                    for (int i = 0; i < own.size(); i++) {
                        names.add(shared.others(shown.id(), own, i).stream()
                                .flatMap(id -> picture.image(id).stream())
                                .map(Image::displayName)
                                .sorted()
                                .toList());
                    }
                    sharers = names;
                    layerOf = LayerHistory.layersOf(history, own.size());
                    compose();
                },
                failure -> trouble.set(sentence(failure)));
    }

    private void compose() {
        var read = reading.get() instanceof Reading.Done done ? done.files().layers() : List.<LayerFiles>of();
        var next = new ArrayList<LayerRow>();
        for (int i = 0; i < history.size(); i++) {
            var layer = i < layerOf.size() ? layerOf.get(i) : -1;
            next.add(new LayerRow(
                    history.get(i),
                    layer,
                    layer >= 0 && layer < sharers.size() ? sharers.get(layer) : null,
                    layer >= 0 && layer < read.size() ? read.get(layer) : null));
        }
        if (layerOf.stream().allMatch(it -> it < 0) && !read.isEmpty()) {
            // Which instruction made which is not known: the layers stand for themselves.
            next.clear();
            for (int i = read.size() - 1; i >= 0; i--) {
                next.add(LayerRow.of(read.get(i), i, i < sharers.size() ? sharers.get(i) : null));
            }
        }
        rows.set(List.copyOf(next));
    }

    private static String sentence(Exception failure) {
        return FailureWords.of(failure).onOneLine();
    }
}
