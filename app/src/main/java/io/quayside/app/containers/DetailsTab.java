package io.quayside.app.containers;

import javafx.scene.Node;

/// One tab of the details.
interface DetailsTab {
    String id();

    String title();

    Node node();

    /// Shows these details; called again whenever the container changes.
    void show(Details.Loaded details);
}
