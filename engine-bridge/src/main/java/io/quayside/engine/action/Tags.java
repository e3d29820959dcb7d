package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import java.util.List;

/// What a new tag does to the image that has it now.
final class Tags {
    private Tags() {}

    /// @param newOwner the id of the image that gets it; empty when it is yet to be made
    static List<Effect> takenFrom(String tag, String newOwner, EngineSnapshot picture) {
        return picture.images().values().stream()
                .filter(image -> !image.id().equals(newOwner) && image.tags().contains(tag))
                .map(image -> Effect.changes(ObjectKind.IMAGE, image.displayName()))
                .toList();
    }
}
