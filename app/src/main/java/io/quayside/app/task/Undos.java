package io.quayside.app.task;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.i18n.Texts;
import io.quayside.engine.Engine;
import io.quayside.engine.action.EngineAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What was done and can be taken back, the newest first. Whether an object is still as the deed left it is asked of
/// the
/// engine before anything is done. UI thread only.
public final class Undos {
    private static final int KEPT = 20;

    private final CurrentEngine current;
    private final Background background;
    private final Texts texts;
    private final ActionTitles titles;
    private final Notifications notifications;
    private final BiConsumer<Engine, List<EngineAction>> run;
    private final Deque<Done> done = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(false);

    /// @param run does it without another confirmation: it restores what was
    Undos(
            CurrentEngine current,
            Background background,
            Texts texts,
            Notifications notifications,
            BiConsumer<Engine, List<EngineAction>> run) {
        this.current = current;
        this.background = background;
        this.texts = texts;
        this.titles = new ActionTitles(texts);
        this.notifications = notifications;
        this.run = run;
    }

    private record Done(Engine engine, List<Reversal> reversals) {}

    /// Whether there is anything to take back.
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// Takes back what was done last.
    public void undo() {
        var last = done.peek();
        if (last != null) {
            undo(last);
        }
    }

    /// Deeds were done, and these reversals take them back: that can be had for a while.
    void add(Engine engine, List<EngineAction> deeds, List<Reversal> reversals) {
        var backwards = new ArrayList<>(reversals);
        Collections.reverse(backwards);
        var entry = new Done(engine, backwards);
        done.push(entry);
        if (done.size() > KEPT) {
            done.removeLast();
        }
        possible.set(true);
        notifications.show(Notice.info(texts.get("task.undo.done", titles.of(deeds)))
                .with(new Notice.Step("undo", texts.get("task.undo"), () -> undo(entry))));
    }

    private void undo(Done entry) {
        if (current.engine() != entry.engine()) {
            notifications.show(Notice.warning(texts.get("task.other-engine"), texts.get("task.other-engine.advice")));
            return;
        }
        // Twice asked for, once done.
        if (!done.remove(entry)) {
            return;
        }
        possible.set(!done.isEmpty());
        background.call(
                () -> entry.reversals().stream()
                        .filter(it -> it.isPossible(entry.engine()))
                        .toList(),
                left -> undo(entry, left),
                failure -> {
                    done.push(entry);
                    possible.set(true);
                    notifications.show(Failure.of(failure, texts).notice());
                });
    }

    private void undo(Done entry, List<Reversal> left) {
        var lost = entry.reversals().stream()
                .filter(it -> !left.contains(it))
                .map(it -> titles.of(it.deed()))
                .collect(Collectors.joining(", "));
        if (!lost.isEmpty()) {
            notifications.show(
                    Notice.warning(texts.get("task.undo.changed", lost), texts.get("task.undo.changed.advice")));
        }
        run.accept(entry.engine(), left.stream().map(Reversal::deed).toList());
    }
}
