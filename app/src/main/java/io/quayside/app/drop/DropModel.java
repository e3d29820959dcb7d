package io.quayside.app.drop;

import io.quayside.app.drop.Drop.Why;
import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.task.Background;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.Subscription;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Files above the window and what dropping them would do. UI thread only; files are looked at elsewhere.
public final class DropModel {
    private final CurrentEngine engine;
    private final Background background;
    private final DropTaker taker;
    private final Consumer<Drop.Refused> onRefused;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Away());
    private List<Path> files = List.of();
    private @Nullable Subscription looking;

    /// @param onRefused told when something was dropped with which nothing can be done
    public DropModel(CurrentEngine engine, Background background, DropTaker taker, Consumer<Drop.Refused> onRefused) {
        this.engine = engine;
        this.background = background;
        this.taker = taker;
        this.onRefused = onRefused;
    }

    /// What is above the window.
    sealed interface State {
        record Away() implements State {}

        /// It is being found out.
        record Looking() implements State {}

        record Told(Drop drop) implements State {}
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /// Files are above the window; asked again and again while they are.
    ///
    /// @param now empty where a system tells them only when they are dropped
    void over(List<Path> now) {
        if (state() instanceof State.Away || !now.equals(files)) {
            forget();
            files = List.copyOf(now);
            state.set(new State.Looking());
            if (!now.isEmpty()) {
                looking = look(files, drop -> state.set(new State.Told(drop)));
            }
        }
    }

    /// Files are above the window, and something else comes first.
    void refuse(Why why) {
        forget();
        state.set(new State.Told(new Drop.Refused(why, "")));
    }

    /// They have left it, or were taken by something below it.
    void away() {
        forget();
        state.set(new State.Away());
    }

    /// Whether it is not known that nothing can be done with them.
    boolean accepts() {
        return !(state() instanceof State.Told told && told.drop() instanceof Drop.Refused);
    }

    /// Does it, once it is known what it is, whatever is above the window by then: that the files have left it is told
    /// right after they were dropped.
    void drop(List<Path> dropped) {
        var known = state();
        var same = dropped.equals(files);
        away();
        if (known instanceof State.Told told && same) {
            take(told.drop());
        } else if (!dropped.isEmpty()) {
            look(List.copyOf(dropped), this::take);
        }
    }

    private Subscription look(List<Path> at, Consumer<Drop> told) {
        return background.call(
                () -> DroppedFiles.of(at),
                drop -> told.accept(possible(drop, at)),
                failure -> told.accept(new Drop.Refused(Why.UNREADABLE, DroppedFiles.name(at.getFirst()))));
    }

    private Drop possible(Drop drop, List<Path> at) {
        var needsEngine = switch (drop) {
            case Drop.Load it -> true;
            case Drop.Import it -> true;
            case Drop.Ask it -> true;
            case Drop.Build it -> false;
            case Drop.Refused it -> false;
        };
        return needsEngine && !(engine.view().connection() instanceof ConnectionState.Connected)
                ? new Drop.Refused(Why.NO_ENGINE, DroppedFiles.name(at.getFirst()))
                : drop;
    }

    private void take(Drop drop) {
        switch (drop) {
            case Drop.Build build -> taker.build(build.folder(), build.dockerfile());
            case Drop.Load load -> taker.load(load.archives());
            case Drop.Import files -> taker.importFiles(files.archive());
            case Drop.Ask ask -> taker.loadOrImport(ask.archive());
            case Drop.Refused refused -> onRefused.accept(refused);
        }
    }

    private void forget() {
        if (looking != null) {
            looking.close();
            looking = null;
        }
        files = List.of();
    }
}
