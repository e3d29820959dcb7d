package io.quayside.app.containers;

import io.quayside.engine.model.Container;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What was typed into the search field: words that must all be found, in any case, in the container's name, image, id,
/// ports, labels (`key=value`), project or state.
record Query(List<String> words) {
    static Query of(String text) {
        return new Query(Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    boolean matches(Container container) {
        return words.stream().allMatch(word -> matches(word, container));
    }

    private static boolean matches(String word, Container container) {
        return contains(container.name(), word)
                || contains(container.image(), word)
                || container.id().startsWith(word)
                || container.imageId().endsWith(":" + word)
                || contains(container.state().name(), word)
                || container.ports().stream()
                        .anyMatch(port -> Integer.toString(port.containerPort()).equals(word)
                                || String.valueOf(port.hostPort()).equals(word))
                || container.labels().entrySet().stream()
                        .anyMatch(label -> contains(label.getKey() + "=" + label.getValue(), word));
    }

    private static boolean contains(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }
}
