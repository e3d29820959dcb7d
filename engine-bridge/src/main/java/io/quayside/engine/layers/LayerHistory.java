package io.quayside.engine.layers;

import io.quayside.engine.model.ImageLayer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds out which instructions of an image's history made its layers. Engines list both, and do not say which belongs
/// to which.
public final class LayerHistory {
    /// Instructions that change the image's configuration alone.
    private static final Pattern WORDS_ONLY = Pattern.compile(
            "(?:/bin/sh -c #\\(nop\\)\\s+)?(?:ENV|CMD|LABEL|EXPOSE|ENTRYPOINT|USER|ARG|VOLUME|STOPSIGNAL|HEALTHCHECK"
                    + "|ONBUILD|SHELL|MAINTAINER|AUTHOR)\\b.*",
            Pattern.DOTALL);

    private LayerHistory() {}

    /// @param history newest first, as engines list it
    /// @param layers how many there are
    /// @return for each instruction the index of its layer, from 0 for the lowest; -1 where it made none, or
    ///     where it cannot be told for any
    public static List<Integer> layersOf(List<ImageLayer> history, int layers) {
        var oldestFirst = history.reversed();
        var made = mark(oldestFirst, layer -> layer.size() > 0);
        if (count(made) != layers) {
            made = mark(
                    oldestFirst,
                    layer -> layer.size() > 0
                            || !WORDS_ONLY.matcher(layer.createdBy().strip()).matches());
        }
        var found = new ArrayList<>(Collections.nCopies(history.size(), -1));
        if (count(made) == layers) {
            var next = 0;
            for (int i = 0; i < made.size(); i++) {
                if (made.get(i)) {
                    found.set(history.size() - 1 - i, next++);
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<Boolean> mark(List<ImageLayer> history, Predicate<ImageLayer> makes) {
        return history.stream().map(makes::test).toList();
    }

    private static long count(List<Boolean> made) {
        return made.stream().filter(it -> it).count();
    }
}
