package io.quayside.app.ui;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// One way to show JSON.
interface JsonFace {
    Node node();

    /// @param document null for none
    /// @param reveal whether secrets are shown
    void show(@Nullable JsonEntry document, boolean reveal);

    /// Looks for it in what can be read.
    ///
    /// @return how often it is there
    int find(String lowerCase);

    /// Brings a place into view that was found.
    ///
    /// @param hit counted from 0
    void go(int hit);
}
