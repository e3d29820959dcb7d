package io.quayside.app.containers.tab;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import javafx.scene.Node;

/// What stands in one tab of the details; made when that tab is first looked at. UI thread only.
public interface DetailsTab {
    Node node();

    /// Shows this container; called when the tab comes up, and again whenever the container changes.
    ///
    /// @param container as the picture has it, which may be newer than the details
    void show(Container container, ContainerDetails details);

    /// Nobody looks any more: another tab is shown, another page, or another container. What goes on for the sake of
    /// the eye ends.
    default void hide() {}

    /// Where the keyboard should be.
    default Node focus() {
        return node();
    }
}
