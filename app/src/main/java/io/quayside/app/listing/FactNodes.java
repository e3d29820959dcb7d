package io.quayside.app.listing;

import io.quayside.app.ui.Excerpt;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.SecretNames;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Values of overviews that are more than a word.
public final class FactNodes {
    private static final int MOST = 100;
    private static final String MASK = "••••";

    private FactNodes() {}

    /// Containers that lead to themselves, the first of very many.
    public static Node links(List<ContainerRef> containers, Consumer<String> open) {
        var flow = new FlowPane();
        flow.getStyleClass().add("fact-links");
        var shown = Excerpt.of(containers, MOST);
        for (var container : shown.first()) {
            var link = new Hyperlink(container.name());
            link.setOnAction(event -> open.accept(container.id()));
            flow.getChildren().add(link);
        }
        if (shown.others() > 0) {
            flow.getChildren().add(new Label(shown.rest()));
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
