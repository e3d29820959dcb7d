package io.quayside.app.volumes;

import io.quayside.app.ui.SearchWords;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.model.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a row shows. Immutable: a row changes by getting another face.
///
/// @param users the containers that mount it, running or not, sorted by name
/// @param bytes null while nobody has had the engine count
/// @param pending what Quayside has asked the engine to do with it and has not been answered
record VolumeFace(
        Volume volume,
        List<ContainerRef> users,
        @Nullable Long bytes,
        @Nullable EngineAction pending) {
    VolumeFace {
        users = List.copyOf(users);
    }

    String name() {
        return volume.name();
    }

    /// Whether the engine made up its name: it belonged to one container alone.
    boolean isAnonymous() {
        return volume.isMarkedAnonymous() || volume.name().matches("[0-9a-f]{64}");
    }

    boolean matches(String word) {
        return SearchWords.isIn(volume.name(), word)
                || SearchWords.isIn(volume.driver(), word)
                || users.stream().anyMatch(user -> SearchWords.isIn(user.name(), word))
                || SearchWords.isIn(volume.labels(), word);
    }

    @Override
    public String toString() {
        return volume.name();
    }
}
