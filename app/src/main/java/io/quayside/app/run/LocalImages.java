package io.quayside.app.run;

import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Image;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The images that the engine has, by what somebody types of their names.
record LocalImages(Supplier<EngineSnapshot> picture) {
    /// Names that begin so come first.
    List<String> matching(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        return picture.get().images().values().stream()
                .flatMap(image -> image.tags().stream())
                .filter(tag -> tag.toLowerCase(Locale.ROOT).contains(typed))
                .sorted(Comparator.comparing((String tag) -> !tag.startsWith(typed))
                        .thenComparing(NaturalOrder.NAMES))
                .toList();
    }

    /// The image that a name or an id means, if the engine has it.
    Optional<Image> named(String text) {
        var name = text.strip();
        var tagged = name.lastIndexOf(':') > name.lastIndexOf('/') ? name : name + ":latest";
        return picture.get().images().values().stream()
                .filter(image -> image.tags().contains(tagged)
                        || image.tags().contains(tagged.replaceFirst("^(docker\\.io/)?(library/)?", ""))
                        || image.id().equals(name)
                        || (name.length() >= 12 && image.shortId().equals(name)))
                .findFirst();
    }
}
