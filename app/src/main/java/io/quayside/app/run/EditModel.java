package io.quayside.app.run;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EditPlan;
import io.quayside.engine.action.ReplaceContainer;
import io.quayside.engine.action.SpecDifference;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.Mount;
import io.quayside.engine.spec.RunSpec;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// An existing container that is to become another one: what differs, what that takes, and what would be lost. UI
/// thread only.
final class EditModel {
    private final Container container;
    private final RunSpec before;
    private final RunFormModel form;
    private final BooleanProperty keepVolumes = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Change> change =
            new ReadOnlyObjectWrapper<>(new Change(List.of(), new EditPlan(EditPlan.Kind.NOTHING, List.of())));

    /// @param before how it would have to be run to become what it is
    EditModel(Container container, RunSpec before, RunFormModel form) {
        this.container = container;
        this.before = before;
        this.form = form;
        form.fill(before);
        form.outcomeProperty().subscribe(outcome -> outcome.spec().ifPresent(this::compare));
        keepVolumes.subscribe(() -> form.outcome().spec().ifPresent(this::compare));
    }

    /// @param plan what it takes
    record Change(List<SpecDifference> differences, EditPlan plan) {}

    RunFormModel form() {
        return form;
    }

    Container container() {
        return container;
    }

    ReadOnlyObjectProperty<Change> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /// Whether the new container gets the old one's anonymous volumes, with what is in them.
    BooleanProperty keepVolumesProperty() {
        return keepVolumes;
    }

    List<Mount> anonymousVolumes() {
        return container.mounts().stream().filter(Mount::isAnonymousVolume).toList();
    }

    /// How much it has written outside of volumes; empty when nobody has counted.
    Optional<Long> written() {
        return form.picture().disk().ofContainer(container.id());
    }

    private void compare(RunSpec after) {
        var ref = ContainerRef.of(container);
        var running = container.state().isAlive();
        var keep = keepVolumes.get() && !anonymousVolumes().isEmpty();
        var plan = EditPlan.of(ref, before, after, running, !keep);
        if (plan.kind() == EditPlan.Kind.REPLACE && keep) {
            var keeping = ReplaceContainer.keepingVolumes(after, container.mounts());
            plan = new EditPlan(
                    plan.kind(),
                    List.of(new ReplaceContainer(ref, keeping, running, false, ReplaceContainer.USUAL_PATIENCE)));
        }
        change.set(new Change(SpecDifference.between(before, after), plan));
    }
}
