package io.quayside.app.containers;

import io.quayside.app.ui.SearchWords;
import io.quayside.engine.model.Container;

/// What was typed into the search field: words that must all be found, in any case, in the container's name, image, id,
/// ports, labels (`key=value`), project or state.
record Query(SearchWords words) {
    static Query of(String text) {
        return new Query(SearchWords.of(text));
    }

    boolean matches(Container container) {
        return words.all(word -> matches(word, container));
    }

    private static boolean matches(String word, Container container) {
        return SearchWords.isIn(container.name(), word)
                || SearchWords.isIn(container.image(), word)
                || container.id().startsWith(word)
                || container.imageId().endsWith(":" + word)
                || SearchWords.isIn(container.state().name(), word)
                || container.ports().stream()
                        .anyMatch(port -> Integer.toString(port.containerPort()).equals(word)
                                || String.valueOf(port.hostPort()).equals(word))
                || SearchWords.isIn(container.labels(), word);
    }
}
