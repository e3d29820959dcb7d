package io.quayside.app.listing;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.SecretNames;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;

/// Values of overviews that are more than a word.
public final class FactNodes {
    private static final String MASK = "••••";

    private FactNodes() {}

    /// Containers that lead to themselves.
    public static Node links(List<ContainerRef> containers, Consumer<String> open) {
        var flow = new FlowPane();
        flow.getStyleClass().add("fact-links");
        for (var container : containers) {
            var link = new Hyperlink(container.name());
            link.setOnAction(event -> open.accept(container.id()));
            flow.getChildren().add(link);
        }
        return flow;
    }

    /// `name=value` in each line, sorted, secrets masked.
    public static String assignments(Map<String, String> values) {
        return values.entrySet().stream()
                .map(it -> it.getKey() + "=" + shown(it.getKey(), it.getValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    // The options of a mount are a list of their own: "addr=10.0.0.1,password=…".
    private static String shown(String name, String value) {
        if (SecretNames.isSecret(name)) {
            return MASK;
        }
        return value.replaceAll("(?i)(pass(?:word|wd)?|secret|token|key)=[^,]*", "$1=" + MASK);
    }
}
