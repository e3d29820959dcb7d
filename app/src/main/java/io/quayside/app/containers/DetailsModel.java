package io.quayside.app.containers;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.task.Background;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.FailureWords;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.why.Explainer;
import io.quayside.engine.why.Explanation;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything about the selected container, asked for again whenever the container changes; one question at a time, a
/// newer one ends the older. UI thread only.
public final class DetailsModel {
    private static final Logger LOG = LoggerFactory.getLogger(DetailsModel.class);

    private final CurrentEngine engine;
    private final Background background;
    private final ReadOnlyObjectProperty<Selection> selection;
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>(new Details.Nothing());
    private final ReadOnlyObjectWrapper<Optional<Explanation>> why = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Container asked;
    private @Nullable Subscription question;

    DetailsModel(CurrentEngine engine, Background background, ReadOnlyObjectProperty<Selection> selection) {
        this.engine = engine;
        this.background = background;
        this.selection = selection;
    }

    ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// Why the shown container is not well; empty when it is, and while that is not known.
    ReadOnlyObjectProperty<Optional<Explanation>> whyProperty() {
        return why.getReadOnlyProperty();
    }

    Details details() {
        return details.get();
    }

    /// Follows the selection until released.
    void attach(Disposables held) {
        held.observe(selection, this::accept);
        held.observe(engine.viewProperty(), view -> {
            if (details.get() instanceof Details.Failed failed
                    && view.connection() instanceof ConnectionState.Connected) {
                ask(failed.container());
            }
        });
        held.onClose(this::forget);
    }

    /// Asks the engine again.
    void reload() {
        selection.get().single().ifPresent(this::ask);
    }

    private void accept(Selection now) {
        var single = now.single();
        if (single.isPresent()) {
            if (single.get() != asked) {
                ask(single.get());
            }
        } else if (!now.isEmpty()) {
            forget();
            details.set(new Details.Several(now.targets().size()));
        } else {
            nothing();
        }
    }

    private void nothing() {
        var before = asked;
        forget();
        if (before != null && engine.view().snapshot().container(before.id()).isEmpty()) {
            details.set(new Details.Gone(before));
        } else if (!(details.get() instanceof Details.Gone)) {
            details.set(new Details.Nothing());
        }
    }

    private void ask(Container container) {
        var before = asked;
        forget();
        asked = container;
        if (before == null || !before.id().equals(container.id())) {
            why.set(Optional.empty());
        }
        details.set(
                details.get() instanceof Details.Loaded loaded
                                && loaded.container().id().equals(container.id())
                        ? new Details.Loaded(container, loaded.details(), false)
                        : new Details.Loading(container));
        var source = engine.engine();
        if (source != null) {
            question = background.call(
                    () -> source.inspectContainer(container.id()),
                    answer -> answered(container, answer),
                    failure -> failed(container, failure));
        }
    }

    private void answered(Container container, ContainerDetails answer) {
        details.set(new Details.Loaded(container, answer, true));
        var source = engine.engine();
        if (source != null && Explainer.isConcerned(answer.container())) {
            question = background.call(
                    () -> source.explain(answer),
                    why::set,
                    failure -> LOG.info("Cannot say why a container is not well: {}", failure.toString()));
        } else {
            why.set(Optional.empty());
        }
    }

    private void failed(Container container, Exception failure) {
        var gone = failure instanceof EngineException.Refused refused
                && refused.reason() == EngineException.Refused.Reason.NOT_FOUND;
        if (gone) {
            details.set(new Details.Gone(container));
        } else {
            var words = FailureWords.of(failure);
            details.set(new Details.Failed(container, words.sentence(), words.advice()));
        }
    }

    private void forget() {
        if (question != null) {
            question.close();
            question = null;
        }
        asked = null;
    }
}
