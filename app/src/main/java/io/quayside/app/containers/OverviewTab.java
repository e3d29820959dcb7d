package io.quayside.app.containers;

import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Age;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.CopyLine;
import io.quayside.app.ui.Facts;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.Health;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// What a container is and how it fares.
final class OverviewTab implements DetailsTab {
    private final Texts texts;
    private final ContainerWords words;
    private final AgeText ages;
    private final Consumer<URI> browser;
    private final ScrollPane scroll = new ScrollPane();

    OverviewTab(PageTools tools) {
        this.texts = tools.texts();
        this.words = new ContainerWords(texts);
        this.ages = new AgeText(texts);
        this.browser = tools.browser();
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("details-scroll");
    }

    @Override
    public String id() {
        return "details.overview";
    }

    @Override
    public String title() {
        return texts.get("containers.tab.overview");
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void show(Details.Loaded loaded) {
        var container = loaded.container();
        var details = loaded.details();
        var facts = new Facts()
                .add(texts.get("containers.fact.state"), String.join("\n", states(container, details)))
                .add(texts.get("containers.fact.image"), copyable(container.image(), container.image()))
                .add(texts.get("containers.fact.id"), copyable(container.shortId(), container.id()))
                .add(texts.get("containers.fact.command"), String.join(" ", details.command()))
                .add(texts.get("containers.fact.created"), when(container.created()))
                .add(texts.get("containers.fact.started"), when(details.started()))
                .add(texts.get("containers.fact.finished"), when(details.finished()))
                .add(texts.get("containers.fact.restart"), restart(details));
        if (!container.ports().isEmpty()) {
            facts.add(texts.get("containers.fact.ports"), ports(container));
        }
        facts.add(texts.get("containers.fact.user"), details.user())
                .add(texts.get("containers.fact.directory"), details.workingDirectory())
                .add(texts.get("containers.fact.hostname"), details.hostname())
                .add(texts.get("containers.fact.log"), details.logDriver())
                .add(texts.get("containers.fact.labels"), labels(container));
        scroll.setContent(facts);
    }

    private List<String> states(Container container, ContainerDetails details) {
        var lines = new ArrayList<String>();
        lines.add(words.state(container));
        if (details.oomKilled()) {
            lines.add(texts.get("containers.why.oom"));
        } else if (container.exitCode() != null) {
            why(container.exitCode()).ifPresent(lines::add);
        }
        if (!details.error().isEmpty()) {
            lines.add(texts.get("containers.why.error", details.error()));
        }
        if (container.health() == Health.UNHEALTHY) {
            lines.add(texts.get("containers.why.unhealthy"));
        }
        return lines;
    }

    // The codes above 125 are those of a POSIX shell and of runc; 128 + n means signal n.
    private java.util.Optional<String> why(int exitCode) {
        return java.util.Optional.ofNullable(
                switch (exitCode) {
                    case 126 -> texts.get("containers.why.126");
                    case 127 -> texts.get("containers.why.127");
                    case 130 -> texts.get("containers.why.130");
                    case 137 -> texts.get("containers.why.137");
                    case 139 -> texts.get("containers.why.139");
                    case 143 -> texts.get("containers.why.143");
                    default -> null;
                });
    }

    private String when(@Nullable Instant time) {
        return time == null ? "" : AgeText.absolute(time) + "  (" + ages.of(Age.of(time, Instant.now())) + ")";
    }

    private String restart(ContainerDetails details) {
        return details.restartCount() == 0
                ? details.restartPolicy()
                : texts.get("containers.restarts", details.restartPolicy(), details.restartCount());
    }

    private Node copyable(String shown, String copied) {
        return new CopyLine(shown, copied, texts.get("containers.copy", shown));
    }

    private Node ports(Container container) {
        var flow = new FlowPane();
        flow.getStyleClass().add("ports");
        for (var port : container.ports()) {
            var label = PortLabel.full(port);
            var address = PortLabel.of(port).address();
            if (address.isPresent()) {
                var link = new Hyperlink(label);
                link.setOnAction(event -> browser.accept(address.get()));
                flow.getChildren().add(link);
            } else {
                flow.getChildren().add(new Label(label));
            }
        }
        return flow;
    }

    private static String labels(Container container) {
        return container.labels().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
