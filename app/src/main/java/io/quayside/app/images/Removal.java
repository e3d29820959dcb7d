package io.quayside.app.images;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Offer;
import io.quayside.engine.action.RemoveImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What can be removed of the selected images: of a single one with several tags any of them, else the images.
final class Removal {
    private static final String FORCE = "force";

    private final Texts texts;

    Removal(Texts texts) {
        this.texts = texts;
    }

    Offer of(List<ImageFace> images) {
        var options = new ArrayList<Offer.Option>();
        if (images.size() == 1 && images.getFirst().image().tags().size() > 1) {
            for (var tag : images.getFirst().image().tags()) {
                options.add(new Offer.Option(tag, texts.get("images.remove.tag", tag), true));
            }
        }
        if (images.stream().anyMatch(it -> !it.users().isEmpty())) {
            options.add(new Offer.Option(FORCE, texts.get("images.remove.force"), false));
        }
        return new Offer(
                options,
                ticked -> images.stream()
                        .flatMap(face -> removals(face, images.size() == 1, ticked).stream())
                        .toList());
    }

    private static List<RemoveImage> removals(ImageFace face, boolean byTag, Set<String> ticked) {
        var image = face.image();
        var force = ticked.contains(FORCE);
        var tags = image.tags();
        if (tags.size() == 1) {
            return List.of(new RemoveImage(image.id(), tags.getFirst(), force));
        }
        if (byTag && !tags.isEmpty() && !ticked.containsAll(tags)) {
            return tags.stream()
                    .filter(ticked::contains)
                    .map(tag -> new RemoveImage(image.id(), tag, force))
                    .toList();
        }
        // Without force the engine refuses to remove several tags by the id; forcing must not reach further than that.
        var harmless = tags.size() > 1 && face.users().isEmpty();
        return List.of(new RemoveImage(image.id(), image.shortId(), force || harmless));
    }
}
