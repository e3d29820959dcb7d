package io.quayside.app.task;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.EngineAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One deed: what was asked, how it goes and how it ended. UI thread only.
public final class ActivityEntry {
    private final EngineAction action;
    private final String title;
    private final Instant asked;
    private final Runnable cancel;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ActionProgress.Bytes> bytes =
            new ReadOnlyObjectWrapper<>(new ActionProgress.Bytes(0, 0));
    private final ObservableList<LayerProgress> layers = FXCollections.observableArrayList();
    private final ObservableList<LayerProgress> readOnlyLayers = FXCollections.unmodifiableObservableList(layers);
    private @Nullable Instant started;
    private @Nullable Instant ended;
    private @Nullable ActionResult result;
    private @Nullable Exception failure;
    private String advice = "";

    /// @param title what is done, in the user's language: "Stop web"
    /// @param cancel asks for the end of the work; called at most while it waits or runs
    ActivityEntry(EngineAction action, String title, Instant asked, Runnable cancel) {
        this.action = action;
        this.title = title;
        this.asked = asked;
        this.cancel = cancel;
    }

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    public EngineAction action() {
        return action;
    }

    public String title() {
        return title;
    }

    public Instant asked() {
        return asked;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// What the engine said last; the sentence of the failure once it has failed.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String message() {
        return message.get();
    }

    /// What came of it; empty unless it is done.
    public Optional<ActionResult> result() {
        return Optional.ofNullable(result);
    }

    /// Why it failed; empty unless it has.
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /// What to do about the failure; empty where nobody knows, and unless it has failed.
    public String advice() {
        return advice;
    }

    /// How much of an archive has gone; zero for other deeds.
    public ReadOnlyObjectProperty<ActionProgress.Bytes> bytesProperty() {
        return bytes.getReadOnlyProperty();
    }

    /// The layers of a pull or a push in the order in which the engine named them; empty for other deeds.
    public ObservableList<LayerProgress> layers() {
        return readOnlyLayers;
    }

    /// How much of it is done, 0 to 1, over all layers or bytes that the engine tells of; -1 while it tells of none.
    public double fraction() {
        var gone = bytes.get();
        if (layers.isEmpty()) {
            return gone.total() > 0 ? Math.min(1, (double) gone.done() / gone.total()) : -1;
        }
        return layers.stream()
                .mapToDouble(layer -> Math.max(layer.fraction(), 0))
                .average()
                .orElse(-1);
    }

    /// How long it has run until `now`, or ran; zero while it waits.
    public Duration duration(Instant now) {
        return started == null ? Duration.ZERO : Duration.between(started, ended == null ? now : ended);
    }

    /// Asks for its end; nothing happens when it is over.
    public void cancel() {
        if (!state.get().isOver()) {
            cancel.run();
        }
    }

    void begin(Instant now) {
        started = now;
        state.set(State.RUNNING);
    }

    void progress(
            Map<String, ActionProgress.Layer> newestLayers, ActionProgress.Bytes newestBytes, String newestMessage) {
        for (var layer : newestLayers.values()) {
            var known =
                    layers.stream().filter(it -> it.id().equals(layer.layer())).findFirst();
            known.ifPresentOrElse(it -> it.accept(layer), () -> layers.add(new LayerProgress(layer)));
        }
        bytes.set(newestBytes);
        if (!state.get().isOver()) {
            message.set(newestMessage);
        }
    }

    void done(ActionResult outcome, String words, Instant now) {
        result = outcome;
        end(State.DONE, words, now);
    }

    void failed(Exception why, Failure words, Instant now) {
        failure = why;
        advice = words.advice();
        end(State.FAILED, words.sentence(), now);
    }

    void end(State how, String words, Instant now) {
        ended = now;
        message.set(words);
        state.set(how);
    }
}
