package io.quayside.app.images;

import io.quayside.app.ui.Age;
import io.quayside.engine.model.Image;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A row of the table: one image, the same object for as long as it exists. UI thread only.
final class ImageRow {
    private final ReadOnlyObjectWrapper<ImageFace> face;
    private final ReadOnlyObjectWrapper<@Nullable Age> age = new ReadOnlyObjectWrapper<>(null);

    ImageRow(ImageFace face) {
        this.face = new ReadOnlyObjectWrapper<>(face);
    }

    ReadOnlyObjectProperty<ImageFace> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ImageFace face() {
        return face.get();
    }

    Image image() {
        return face.get().image();
    }

    /// A face that equals the present one changes nothing.
    void show(ImageFace next) {
        if (!next.equals(face.get())) {
            face.set(next);
        }
    }

    /// Since it was built.
    ReadOnlyObjectProperty<@Nullable Age> ageProperty() {
        return age.getReadOnlyProperty();
    }

    void aged(Age next) {
        if (!next.equals(age.get())) {
            age.set(next);
        }
    }

    @Override
    public String toString() {
        return image().displayName();
    }
}
