package io.quayside.app.containers;

import io.quayside.engine.model.Container;

/// Which states the list shows.
enum StateFilter {
    ALL,
    RUNNING,
    STOPPED;

    boolean accepts(Container container) {
        return switch (this) {
            case ALL -> true;
            case RUNNING -> container.state().isAlive();
            case STOPPED -> !container.state().isAlive();
        };
    }
}
