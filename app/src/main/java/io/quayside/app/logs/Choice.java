package io.quayside.app.logs;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.Container;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A line of the list of containers whose logs can be shown: kept for as long as what it stands for. UI thread only.
sealed interface Choice {
    /// The heading above the containers of a compose project; an empty name above those of none.
    record Project(String name) implements Choice {}

    /// A container, which can be chosen.
    final class OfContainer implements Choice {
        private final ReadOnlyObjectWrapper<Container> container;
        private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper(false);

        OfContainer(Container container) {
            this.container = new ReadOnlyObjectWrapper<>(container);
        }

        ReadOnlyObjectProperty<Container> containerProperty() {
            return container.getReadOnlyProperty();
        }

        Container container() {
            return container.get();
        }

        ContainerRef ref() {
            return ContainerRef.of(container());
        }

        ReadOnlyBooleanProperty chosenProperty() {
            return chosen.getReadOnlyProperty();
        }

        void show(Container newest) {
            container.set(newest);
        }

        void choose(boolean on) {
            chosen.set(on);
        }
    }
}
