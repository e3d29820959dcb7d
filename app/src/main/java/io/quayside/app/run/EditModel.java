package io.quayside.app.run;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EditPlan;
import io.quayside.engine.action.ReplaceContainer;
import io.quayside.engine.action.SpecDifference;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.Image;
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
    private final boolean updatable;
    private final BooleanProperty keepVolumes = new SimpleBooleanProperty(true);
    private final BooleanProperty keepImage = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Change> change =
            new ReadOnlyObjectWrapper<>(new Change(List.of(), new EditPlan(EditPlan.Kind.NOTHING, List.of())));

    /// @param before how it would have to be run to become what it is
    /// @param updatable whether the engine changes limits of a container that is there
    EditModel(Container container, RunSpec before, RunFormModel form, boolean updatable) {
        this.updatable = updatable;
        this.container = container;
        this.before = before;
        this.form = form;
        form.fill(before);
        form.outcomeProperty().subscribe(outcome -> outcome.spec().ifPresent(this::compare));
        keepVolumes.subscribe(() -> form.outcome().spec().ifPresent(this::compare));
        keepImage.subscribe(() -> form.outcome().spec().ifPresent(this::compare));
    }

    /// The name by which the container was made means another image by now.
    ///
    /// @param old the one that the container has
    /// @param now the one that a container made by the name would have
    record MovedName(String name, Image old, Image now) {}

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

    /// Whether a new container gets the image that the old one has, by its id, where the name means another one by now.
    BooleanProperty keepImageProperty() {
        return keepImage;
    }

    /// Empty where the name means what it meant, is another one in the form, or the engine no longer has the old image.
    Optional<MovedName> movedName() {
        var name = before.image();
        var images = new LocalImages(form::picture);
        if (!form.imageProperty().get().strip().equals(name)) {
            return Optional.empty();
        }
        return images.named(container.imageId())
                .flatMap(old -> images.named(name)
                        .filter(now -> !now.id().equals(old.id()))
                        .map(now -> new MovedName(name, old, now)));
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
        var plan = EditPlan.of(ref, before, after, running, !keep, updatable);
        var moved = movedName();
        // Nothing but another container takes the newer image.
        var renewed = moved.isPresent() && !keepImage.get();
        if (plan.kind() == EditPlan.Kind.REPLACE || renewed) {
            var made = keep ? ReplaceContainer.keepingVolumes(after, container.mounts()) : after;
            if (moved.isPresent() && !renewed) {
                made = made.with(it -> it.image(moved.get().old().id()));
            }
            plan = new EditPlan(
                    EditPlan.Kind.REPLACE,
                    List.of(new ReplaceContainer(ref, made, running, !keep, ReplaceContainer.USUAL_PATIENCE)));
        }
        change.set(new Change(SpecDifference.between(before, after), plan));
    }
}
