package io.quayside.app.images;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.task.Background;
import io.quayside.app.ui.JsonEntry;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.FailureWords;
import io.quayside.engine.model.Image;
import io.quayside.engine.model.ImageLayer;
import io.quayside.engine.model.Subscription;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Everything about the selected image. An image never changes but for its tags and who uses it, so the engine is asked
/// once per selection; a newer question ends the older. UI thread only.
public final class ImageDetailsModel {
    private final CurrentEngine engine;
    private final Background background;
    private final ReadOnlyObjectProperty<List<ImageFace>> selection;
    private final ReadOnlyObjectWrapper<ImageDetails> details = new ReadOnlyObjectWrapper<>(new ImageDetails.Nothing());
    private @Nullable Image asked;
    private @Nullable Subscription question;

    ImageDetailsModel(CurrentEngine engine, Background background, ReadOnlyObjectProperty<List<ImageFace>> selection) {
        this.engine = engine;
        this.background = background;
        this.selection = selection;
    }

    private record Answer(List<ImageLayer> layers, String json, JsonEntry document) {}

    ReadOnlyObjectProperty<ImageDetails> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    ImageDetails details() {
        return details.get();
    }

    /// Follows the selection until released.
    void attach(Disposables held) {
        held.observe(selection, this::accept);
        held.onClose(this::forget);
    }

    /// The id of the container of this name.
    Optional<String> containerNamed(String name) {
        return engine.view().snapshot().containers().values().stream()
                .filter(it -> it.name().equals(name))
                .map(Container::id)
                .findFirst();
    }

    /// Asks the engine again.
    void reload() {
        if (selection.get().size() == 1) {
            ask(selection.get().getFirst());
        }
    }

    private void accept(List<ImageFace> now) {
        if (now.size() > 1) {
            forget();
            details.set(new ImageDetails.Several(
                    now.size(), now.stream().mapToLong(it -> it.image().size()).sum()));
        } else if (now.isEmpty()) {
            nothing();
        } else if (details.get() instanceof ImageDetails.Loaded loaded
                && loaded.face().image().id().equals(now.getFirst().image().id())) {
            details.set(new ImageDetails.Loaded(now.getFirst(), loaded.layers(), loaded.json(), loaded.document()));
        } else if (asked == null || !asked.id().equals(now.getFirst().image().id())) {
            ask(now.getFirst());
        }
    }

    private void nothing() {
        var before = asked;
        forget();
        if (before != null && engine.view().snapshot().image(before.id()).isEmpty()) {
            details.set(new ImageDetails.Gone(before));
        } else if (!(details.get() instanceof ImageDetails.Gone)) {
            details.set(new ImageDetails.Nothing());
        }
    }

    private void ask(ImageFace face) {
        forget();
        asked = face.image();
        details.set(new ImageDetails.Loading(face));
        var source = engine.engine();
        if (source != null) {
            var id = face.image().id();
            question = background.call(
                    () -> {
                        var json = source.inspectImage(id);
                        return new Answer(source.history(id), json, JsonEntry.parse(json));
                    },
                    answer -> details.set(
                            new ImageDetails.Loaded(newest(face), answer.layers, answer.json, answer.document)),
                    failure -> failed(face, failure));
        }
    }

    // It may have got another tag while the engine was asked.
    private ImageFace newest(ImageFace face) {
        return selection.get().stream()
                .filter(it -> it.image().id().equals(face.image().id()))
                .findFirst()
                .orElse(face);
    }

    private void failed(ImageFace face, Exception failure) {
        if (failure instanceof EngineException.Refused refused
                && refused.reason() == EngineException.Refused.Reason.NOT_FOUND) {
            details.set(new ImageDetails.Gone(face.image()));
            return;
        }
        var words = FailureWords.of(failure);
        details.set(new ImageDetails.Failed(face, words.sentence(), words.advice()));
    }

    private void forget() {
        if (question != null) {
            question.close();
            question = null;
        }
        asked = null;
    }
}
