package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Image;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Removes the images from which no container was made.
///
/// @param all also those that have a tag; without, dangling ones alone
public record PruneImages(boolean all, PruneFilter filter) implements PruneAction {
    @Override
    public CommandLine command() {
        var line = CommandLine.docker("image", "prune", "--force");
        return filter.addTo(all ? line.and("--all") : line);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return new Consequences(picture.images().values().stream()
                .filter(it -> all || it.isDangling())
                .filter(it -> filter.takes(it.created(), it.labels()))
                .flatMap(it -> effects(it, picture))
                .toList());
    }

    // Of an image in use an engine takes the tags one by one until a single one is left, which the container holds.
    private static Stream<Effect> effects(Image image, EngineSnapshot picture) {
        var users = picture.containersOf(image).stream().map(Container::name).toList();
        if (users.isEmpty()) {
            return RemoveImage.goes(image, picture).stream();
        }
        return IntStream.range(0, Math.max(0, image.tags().size() - 1))
                .mapToObj(i -> Effect.destroys(ObjectKind.TAG, image.tags().get(i), List.of(), users));
    }
}
