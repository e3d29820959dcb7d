package io.quayside.app.listing;

import io.quayside.app.ui.Age;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A row of a table: one object, the same row for as long as it exists. UI thread only.
///
/// @param <F> what it shows: immutable; a row changes by getting another
public final class ListingRow<F> {
    private final ReadOnlyObjectWrapper<F> face;
    private final ReadOnlyObjectWrapper<@Nullable Age> age = new ReadOnlyObjectWrapper<>(null);

    ListingRow(F face) {
        this.face = new ReadOnlyObjectWrapper<>(face);
    }

    public ReadOnlyObjectProperty<F> faceProperty() {
        return face.getReadOnlyProperty();
    }

    public F face() {
        return face.get();
    }

    public ReadOnlyObjectProperty<@Nullable Age> ageProperty() {
        return age.getReadOnlyProperty();
    }

    /// A face that equals the present one changes nothing.
    void show(F next) {
        if (!next.equals(face.get())) {
            face.set(next);
        }
    }

    void aged(Age next) {
        if (!next.equals(age.get())) {
            age.set(next);
        }
    }

    @Override
    public String toString() {
        return face.get().toString();
    }
}
