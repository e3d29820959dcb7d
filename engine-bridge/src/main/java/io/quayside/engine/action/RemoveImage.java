package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Loss;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Image;
import java.util.ArrayList;
import java.util.List;

/// Removes one tag of an image, or the image.
///
/// @param imageId the full id
/// @param reference what the command names: a tag (that tag goes, and with the last one the image) or the id (the whole
///     image goes)
/// @param force remove it although stopped containers were made from it or it has several tags
public record RemoveImage(String imageId, String reference, boolean force) implements ImageAction {
    @Override
    public CommandLine command() {
        return force ? CommandLine.docker("rmi", "--force", reference) : CommandLine.docker("rmi", reference);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        var image = picture.image(imageId);
        if (image.isEmpty()) {
            return Consequences.of(Effect.destroys(ObjectKind.IMAGE, reference, List.of(Loss.LAYERS), List.of()));
        }
        var tags = image.get().tags();
        if (tags.contains(reference) && tags.size() > 1) {
            return Consequences.of(Effect.destroys(ObjectKind.TAG, reference, List.of(), List.of()));
        }
        return new Consequences(goes(image.get(), picture));
    }

    /// What the end of an image is, whoever brings it about.
    static List<Effect> goes(Image image, EngineSnapshot picture) {
        var users = picture.containersOf(image).stream().map(Container::name).toList();
        var effects = new ArrayList<Effect>();
        effects.add(Effect.destroys(ObjectKind.IMAGE, image.displayName(), List.of(Loss.LAYERS), users)
                .sized(picture.disk().ofImage(image.id()).orElse(null)));
        image.tags().forEach(tag -> effects.add(Effect.destroys(ObjectKind.TAG, tag, List.of(), List.of())));
        return effects;
    }
}
