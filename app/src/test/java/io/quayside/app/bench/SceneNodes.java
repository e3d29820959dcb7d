package io.quayside.app.bench;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What a probe looks for in its window. UI thread only.
final class SceneNodes {
    private SceneNodes() {}

    /// A node and all below it, seen or not.
    static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(SceneNodes::below))
                : Stream.of(node);
    }
}
