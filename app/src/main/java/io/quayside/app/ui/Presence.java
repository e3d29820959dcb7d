package io.quayside.app.ui;

import javafx.scene.Node;

/// Whether a node is there at all: one that is not takes no room either.
public final class Presence {
    private Presence() {}

    public static void set(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
