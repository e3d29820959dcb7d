package io.quayside.app.containers;

import io.quayside.app.ui.Age;
import io.quayside.engine.model.Container;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A row of the table: one container or one compose project, the same object for as long as it exists. UI thread only.
final class Row {
    private final String key;
    private final ReadOnlyObjectWrapper<Face> face;
    private final ReadOnlyObjectWrapper<@Nullable Usage> usage = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Age> age = new ReadOnlyObjectWrapper<>(null);

    private Row(String key, Face face) {
        this.key = key;
        this.face = new ReadOnlyObjectWrapper<>(face);
    }

    static Row of(Container container) {
        return new Row(container.id(), new Face.OfContainer(container, null));
    }

    static Row ofProject(Face.OfProject project) {
        return new Row(project.project(), project);
    }

    /// The container's full id or the project's name.
    String key() {
        return key;
    }

    ReadOnlyObjectProperty<Face> faceProperty() {
        return face.getReadOnlyProperty();
    }

    Face face() {
        return face.get();
    }

    /// A face that equals the present one changes nothing.
    void show(Face next) {
        if (!next.equals(face.get())) {
            face.set(next);
        }
    }

    /// Null while it is not known: not running, not visible, not measured yet.
    ReadOnlyObjectProperty<@Nullable Usage> usageProperty() {
        return usage.getReadOnlyProperty();
    }

    @Nullable
    Usage usage() {
        return usage.get();
    }

    void measured(@Nullable Usage next) {
        if (next == null ? usage.get() != null : !next.equals(usage.get())) {
            usage.set(next);
        }
    }

    /// Since its creation; null for projects.
    ReadOnlyObjectProperty<@Nullable Age> ageProperty() {
        return age.getReadOnlyProperty();
    }

    void aged(Age next) {
        if (!next.equals(age.get())) {
            age.set(next);
        }
    }

    boolean isProject() {
        return face.get() instanceof Face.OfProject;
    }

    Optional<Container> container() {
        return face.get() instanceof Face.OfContainer it ? Optional.of(it.container()) : Optional.empty();
    }

    @Override
    public String toString() {
        return container().map(Container::name).orElse(key);
    }
}
