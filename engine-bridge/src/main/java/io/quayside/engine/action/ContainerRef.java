package io.quayside.engine.action;

import io.quayside.engine.model.Container;

/// Which container an action is meant for: run by its id, which never changes, shown by its name.
public record ContainerRef(String id, String name) {
    public static ContainerRef of(Container container) {
        return new ContainerRef(container.id(), container.name());
    }
}
