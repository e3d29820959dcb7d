package io.quayside.app.listing;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.task.Background;
import io.quayside.app.ui.JsonEntry;
import io.quayside.engine.Engine;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.FailureWords;
import io.quayside.engine.model.Subscription;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Everything that the engine says of the selected object. It is asked anew when the object has changed, and a newer
/// question ends the older. UI thread only.
///
/// @param <F> what a row shows
public final class InspectedModel<F> {
    private final CurrentEngine engine;
    private final Background background;
    private final ObservableValue<List<F>> selection;
    private final Function<F, String> key;
    private final BiPredicate<EngineSnapshot, String> isThere;
    private final BiFunction<Engine, F, String> ask;
    private final ReadOnlyObjectWrapper<Inspected<F>> details = new ReadOnlyObjectWrapper<>(new Inspected.Nothing<>());
    private @Nullable F asked;
    private @Nullable Subscription question;

    /// @param key by which an object stays the same
    /// @param isThere whether a picture has the object of that key
    /// @param ask the engine for its JSON; called on a virtual thread
    public InspectedModel(
            CurrentEngine engine,
            Background background,
            ObservableValue<List<F>> selection,
            Function<F, String> key,
            BiPredicate<EngineSnapshot, String> isThere,
            BiFunction<Engine, F, String> ask) {
        this.engine = engine;
        this.background = background;
        this.selection = selection;
        this.key = key;
        this.isThere = isThere;
        this.ask = ask;
    }

    private record Answer(String json, JsonEntry document) {}

    public ReadOnlyObjectProperty<Inspected<F>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    public Inspected<F> details() {
        return details.get();
    }

    /// Follows the selection until released.
    public void attach(Disposables held) {
        held.observe(selection, this::accept);
        held.onClose(this::forget);
    }

    /// Asks the engine again.
    public void reload() {
        if (selection.getValue().size() == 1) {
            var face = selection.getValue().getFirst();
            details.set(new Inspected.Loading<>(face));
            ask(face);
        }
    }

    private void accept(List<F> now) {
        if (now.size() > 1) {
            forget();
            details.set(new Inspected.Several<>(now.size()));
        } else if (now.isEmpty()) {
            nothing();
        } else {
            one(now.getFirst());
        }
    }

    private void one(F face) {
        if (face.equals(asked)) {
            return;
        }
        if (details.get() instanceof Inspected.Loaded<F> loaded && isSame(loaded.face(), face)) {
            details.set(new Inspected.Loaded<>(face, loaded.json(), loaded.document()));
        } else {
            details.set(new Inspected.Loading<>(face));
        }
        ask(face);
    }

    private void nothing() {
        var before = asked;
        var lost = before != null
                && engine.engine() != null
                && !isThere.test(engine.view().snapshot(), key.apply(before));
        forget();
        if (before != null && lost) {
            details.set(new Inspected.Gone<>(before));
        } else if (!(details.get() instanceof Inspected.Gone)) {
            details.set(new Inspected.Nothing<>());
        }
    }

    private void ask(F face) {
        forget();
        asked = face;
        var source = engine.engine();
        if (source != null) {
            question = background.call(
                    () -> {
                        var json = ask.apply(source, face);
                        return new Answer(json, JsonEntry.parse(json));
                    },
                    answer -> details.set(new Inspected.Loaded<>(face, answer.json, answer.document)),
                    failure -> failed(face, failure));
        }
    }

    private void failed(F face, Exception failure) {
        if (failure instanceof Refused refused && refused.reason() == Refused.Reason.NOT_FOUND) {
            details.set(new Inspected.Gone<>(face));
            return;
        }
        var words = FailureWords.of(failure);
        details.set(new Inspected.Failed<>(face, words.sentence(), words.advice()));
    }

    private boolean isSame(F one, F other) {
        return key.apply(one).equals(key.apply(other));
    }

    private void forget() {
        if (question != null) {
            question.close();
            question = null;
        }
        asked = null;
    }
}
