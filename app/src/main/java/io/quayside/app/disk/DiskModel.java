package io.quayside.app.disk;

import io.quayside.app.fx.Coalescer;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Background;
import io.quayside.app.task.Chore;
import io.quayside.app.task.Chores;
import io.quayside.app.task.Failure;
import io.quayside.engine.Engine;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.Subscription;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What takes how much of the current engine's disk. Counted when somebody asks: engines need seconds for it. UI thread
/// only.
final class DiskModel {
    private final CurrentEngine engine;
    private final Background background;
    private final UiThread ui;
    private final Texts texts;
    private final Chores chores;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.NotYet());
    private final ObjectProperty<@Nullable DiskItem> chosen = new SimpleObjectProperty<>(null);
    private @Nullable Engine counted;
    private @Nullable Subscription counting;
    private @Nullable Chore task;

    DiskModel(CurrentEngine engine, Background background, UiThread ui, Texts texts, Chores chores) {
        this.engine = engine;
        this.background = background;
        this.ui = ui;
        this.texts = texts;
        this.chores = chores;
    }

    /// How far the counting is.
    sealed interface State {
        record NotYet() implements State {}

        record Counting() implements State {}

        record Counted(DiskReport report) implements State {}

        record Failed(String sentence, String advice) implements State {}
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /// The item that is looked at, in the map and in the table alike.
    ObjectProperty<@Nullable DiskItem> chosenProperty() {
        return chosen;
    }

    /// Counts each engine once, as soon as it is connected, until released. A count that was cancelled is done anew
    /// when somebody comes back.
    void attach(Disposables held) {
        held.onClose(() -> {
            if (state.get() instanceof State.NotYet) {
                counted = null;
            }
        });
        held.observe(engine.viewProperty(), view -> {
            if (view.connection() instanceof ConnectionState.Connected && engine.engine() != counted) {
                count();
            }
        });
    }

    /// Counts anew.
    void count() {
        cancel();
        var source = engine.engine();
        counted = source;
        chosen.set(null);
        if (source == null) {
            state.set(new State.NotYet());
            return;
        }
        state.set(new State.Counting());
        var going = chores.begin(texts.get("disk.task"), this::cancel);
        task = going;
        going.progress(-1, texts.get("disk.task.asking"));
        var progress = new Coalescer<DiskCount.Looked>(
                ui,
                it -> going.progress(
                        (double) it.containers() / it.of(), texts.get("disk.task.looking", it.containers(), it.of())));
        counting = background.call(
                () -> DiskCount.of(source, progress::offer),
                report -> {
                    going.done("");
                    state.set(new State.Counted(report));
                },
                failure -> {
                    var why = Failure.of(failure, texts);
                    going.failed(why.sentence());
                    state.set(new State.Failed(why.sentence(), why.advice()));
                });
    }

    void cancel() {
        if (counting != null) {
            counting.close();
            counting = null;
        }
        if (task != null) {
            task.cancelled();
            task = null;
        }
        if (state.get() instanceof State.Counting) {
            // It stays the engine that was counted: its next event is no wish to count again.
            state.set(new State.NotYet());
        }
    }
}
