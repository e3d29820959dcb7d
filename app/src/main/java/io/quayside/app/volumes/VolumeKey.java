package io.quayside.app.volumes;

import io.quayside.app.ui.NaturalOrder;
import java.time.Instant;
import java.util.Comparator;

/// What the list can be sorted by.
enum VolumeKey {
    /// Those that the engine named itself last.
    NAME,
    DRIVER,
    /// The largest first; those that were not counted last.
    SIZE,
    /// The newest first.
    CREATED,
    /// Those that most containers mount first.
    USERS;

    Comparator<VolumeFace> comparator() {
        return switch (this) {
            case NAME ->
                Comparator.comparing(VolumeFace::isAnonymous).thenComparing(VolumeFace::name, NaturalOrder.NAMES);
            case DRIVER ->
                Comparator.comparing((VolumeFace face) -> face.volume().driver());
            case SIZE -> Comparator.comparingLong((VolumeFace face) -> face.bytes() == null ? 1 : -face.bytes());
            case CREATED -> Comparator.comparing(VolumeKey::created).reversed();
            case USERS ->
                Comparator.comparingInt((VolumeFace face) -> -face.users().size());
        };
    }

    private static Instant created(VolumeFace face) {
        var created = face.volume().created();
        return created == null ? Instant.MIN : created;
    }
}
