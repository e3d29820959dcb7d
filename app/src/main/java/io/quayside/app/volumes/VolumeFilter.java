package io.quayside.app.volumes;

import java.util.function.Predicate;

/// Which volumes the list shows.
enum VolumeFilter implements Predicate<VolumeFace> {
    ALL,
    USED,
    UNUSED;

    @Override
    public boolean test(VolumeFace face) {
        return switch (this) {
            case ALL -> true;
            case USED -> !face.users().isEmpty();
            case UNUSED -> face.users().isEmpty();
        };
    }
}
