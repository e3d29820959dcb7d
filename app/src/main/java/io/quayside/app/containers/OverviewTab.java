package io.quayside.app.containers;

import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.containers.why.WhyPanel;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Age;
import io.quayside.app.ui.AgeText;
import io.quayside.app.ui.CopyLine;
import io.quayside.app.ui.Facts;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ShellWord;
import io.quayside.engine.why.Explanation;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a container is and how it fares.
final class OverviewTab implements DetailsTab {
    private final Texts texts;
    private final ContainerWords words;
    private final AgeText ages;
    private final Consumer<URI> browser;
    private final WhyPanel why;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);

    OverviewTab(PageTools tools, WhyPanel.Steps steps) {
        this.texts = tools.texts();
        this.words = new ContainerWords(texts);
        this.ages = new AgeText(texts);
        this.browser = tools.browser();
        this.why = new WhyPanel(texts, steps);
        content.getStyleClass().add("details-overview");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("details-scroll");
    }

    @Override
    public Node node() {
        return scroll;
    }

    /// Says why the container is not well, once that is known.
    void explain(Optional<Explanation> explanation) {
        why.show(explanation);
    }

    @Override
    public void show(Container container, ContainerDetails details) {
        var facts = new Facts()
                .add(texts.get("containers.fact.state"), words.state(container))
                .add(texts.get("containers.fact.image"), copyable(container.image(), container.image()))
                .add(texts.get("containers.fact.id"), copyable(container.shortId(), container.id()))
                .add(texts.get("containers.fact.command"), command(details))
                .add(texts.get("containers.fact.created"), when(container.created()))
                .add(texts.get("containers.fact.started"), when(details.started()))
                .add(ended(container), when(details.finished()))
                .add(texts.get("containers.fact.restart"), restart(details));
        if (!container.ports().isEmpty()) {
            facts.add(texts.get("containers.fact.ports"), ports(container));
        }
        facts.add(texts.get("containers.fact.user"), details.user())
                .add(texts.get("containers.fact.directory"), details.workingDirectory())
                .add(texts.get("containers.fact.hostname"), details.hostname())
                .add(texts.get("containers.fact.log"), details.logDriver())
                .add(texts.get("containers.fact.labels"), labels(container));
        content.getChildren().setAll(why, facts);
    }

    /// As one would type it: where a word ends is to be seen.
    private static String command(ContainerDetails details) {
        return details.command().stream().map(it -> new ShellWord(it).quoted()).collect(Collectors.joining(" "));
    }

    // Of what runs again the engine still tells when it ended the last time.
    private String ended(Container container) {
        return texts.get(container.state().isAlive() ? "containers.fact.finished-before" : "containers.fact.finished");
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
