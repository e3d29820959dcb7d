package io.quayside.app.images;

import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.Image;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a row shows. Immutable: a row changes by getting another face.
///
/// @param users names of the containers made from it, sorted
/// @param pending what Quayside has asked the engine to do with it and has not been answered
record ImageFace(Image image, List<String> users, @Nullable EngineAction pending) {
    ImageFace {
        users = List.copyOf(users);
    }

    static List<String> names(List<Container> containers) {
        return containers.stream()
                .map(Container::name)
                .sorted(NaturalOrder.NAMES)
                .toList();
    }
}
