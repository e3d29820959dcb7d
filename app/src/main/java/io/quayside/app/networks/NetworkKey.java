package io.quayside.app.networks;

import io.quayside.app.ui.NaturalOrder;
import java.util.Comparator;

/// What the list can be sorted by.
enum NetworkKey {
    NAME,
    DRIVER,
    SUBNET,
    /// The newest first.
    CREATED,
    /// Those that most containers are on first.
    USERS;

    Comparator<NetworkFace> comparator() {
        return switch (this) {
            case NAME -> Comparator.comparing(NetworkFace::name, NaturalOrder.NAMES);
            case DRIVER ->
                Comparator.comparing((NetworkFace face) -> face.network().driver());
            case SUBNET ->
                Comparator.comparing(
                        (NetworkFace face) -> String.join(" ", face.network().subnets()));
            case CREATED ->
                Comparator.comparing((NetworkFace face) -> face.network().created())
                        .reversed();
            case USERS ->
                Comparator.comparingInt((NetworkFace face) -> -face.members().size());
        };
    }
}
