package io.quayside.app.engines;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.CopyLine;
import io.quayside.app.ui.Icons;
import io.quayside.engine.setup.Check;
import io.quayside.engine.setup.CommandLine;
import io.quayside.engine.setup.Proposal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What an engine is, what can give this machine one, and what is in the way.
public final class SetupView extends View {
    private final SetupModel model;
    private final @Nullable VmView vm;
    private final Texts texts;
    private final VBox cards = new VBox();
    private final VBox checks = new VBox();
    private final TextArea output = new TextArea();
    private final HBox working;
    private final VBox root = new VBox();

    /// @param vm null where there can be none
    public SetupView(SetupModel model, @Nullable VmView vm, Texts texts) {
        this.model = model;
        this.vm = vm;
        this.texts = texts;
        root.setId("setup");
        root.getStyleClass().add("setup");
        cards.getStyleClass().add("places");
        output.setId("setup.output");
        output.setEditable(false);
        output.setPrefRowCount(8);
        output.getStyleClass().add("mono");
        HBox.setHgrow(output, Priority.ALWAYS);
        var turning = new ProgressIndicator();
        turning.setMaxSize(16, 16);
        working = new HBox(turning, output);
        working.getStyleClass().add("setup-line");
        checks.getStyleClass().add("setup-checks");
        var what = words(texts.get("engines.what"));
        what.getStyleClass().add("muted");
        root.getChildren().addAll(what, cards);
        if (vm != null) {
            root.getChildren().add(vm.root());
        }
        root.getChildren().addAll(heading(texts.get("engines.checks")), checks);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        held.onInvalidation(model.proposals(), this::showCards);
        held.onInvalidation(model.checks(), this::showChecks);
        held.onInvalidation(model.output(), this::showOutput);
        held.observe(model.runningProperty(), ignored -> showCards());
        held.observe(model.failureProperty(), ignored -> showCards());
        if (vm != null) {
            vm.attach();
            held.onClose(vm::detach);
        }
        showOutput();
        showChecks();
        model.look();
    }

    private void showCards() {
        cards.getChildren()
                .setAll(model.proposals().stream()
                        .flatMap(proposal -> switch (proposal) {
                            case Proposal.Start start ->
                                card(
                                        start,
                                        texts.get("engines.start", start.engine()),
                                        texts.get("engines.start.why", start.engine()),
                                        texts.get("engines.start.do"),
                                        start.commands());
                            case Proposal.Install install ->
                                card(
                                        install,
                                        texts.get("engines.install", install.engine(), install.from()),
                                        texts.get("engines.install.why"),
                                        texts.get("engines.install.do"),
                                        install.commands());
                            case Proposal.Join join -> joining(join);
                            case Proposal.MakeVm ignored -> Stream.<Node>empty();
                            case Proposal.Connect ignored -> Stream.<Node>empty();
                        })
                        .toList());
        if (!model.failureProperty().get().isEmpty()) {
            var failure = words(model.failureProperty().get());
            failure.setId("setup.failure");
            failure.getStyleClass().add("danger-text");
            cards.getChildren().add(failure);
        }
    }

    private Stream<Node> joining(Proposal.Join join) {
        var title = texts.get("engines.join", join.engine());
        return join.commands().isEmpty()
                ? Stream.of(joined(join, title))
                : card(
                        join,
                        title,
                        texts.get("engines.join.why", join.engine(), join.group()),
                        texts.get("engines.join.do"),
                        join.commands());
    }

    private Node joined(Proposal.Join join, String title) {
        var name = new Label(title);
        name.getStyleClass().add("strong");
        var line = "sg " + join.group() + " -c quayside";
        var text = new VBox(
                name,
                words(texts.get("engines.join.done", join.group())),
                new CopyLine(line, line, texts.get("engines.copy")));
        text.getStyleClass().add("setup-text");
        var card = new VBox(new HBox(Icons.of("mdi2e-engine-outline"), text));
        card.getChildren().getFirst().getStyleClass().add("setup-line");
        card.getStyleClass().add("place");
        return card;
    }

    private Stream<Node> card(Proposal proposal, String title, String why, String verb, List<CommandLine> commands) {
        var name = new Label(title);
        name.getStyleClass().add("strong");
        var lines = commands.stream().map(CommandLine::text).collect(Collectors.joining("\n"));
        var text = new VBox(name, words(why), new CopyLine(lines, lines, texts.get("engines.copy")));
        text.getStyleClass().add("setup-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        var running = proposal.equals(model.runningProperty().get());
        var button = new Button(running ? texts.get("engines.cancel") : verb);
        button.setId(running ? "setup.cancel" : "setup.do");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDisable(!running && (model.runningProperty().get() != null || !model.canRun(commands)));
        button.setOnAction(event -> {
            if (running) {
                model.cancel();
            } else {
                model.run(proposal, commands);
            }
        });
        var card = new VBox(new HBox(Icons.of("mdi2e-engine-outline"), text, button));
        card.getChildren().getFirst().getStyleClass().add("setup-line");
        card.getStyleClass().add("place");
        if (!model.canRun(commands)) {
            text.getChildren().add(words(texts.get("engines.terminal")));
        }
        if (running) {
            card.getChildren().add(working);
        }
        return Stream.of(card);
    }

    private void showOutput() {
        output.setText(String.join("\n", model.output()));
        output.positionCaret(output.getLength());
    }

    private void showChecks() {
        checks.getChildren().setAll(model.checks().stream().map(this::check).toList());
    }

    private Node check(Check check) {
        var icon = Icons.of(
                switch (check.verdict()) {
                    case GOOD -> "mdi2c-check-circle-outline";
                    case POOR -> "mdi2a-alert-circle-outline";
                    case BAD -> "mdi2c-close-circle-outline";
                    case UNKNOWN -> "mdi2h-help-circle-outline";
                });
        icon.getStyleClass()
                .add(
                        switch (check.verdict()) {
                            case GOOD -> "check-good";
                            case POOR -> "check-poor";
                            case BAD -> "check-bad";
                            case UNKNOWN -> "check-unknown";
                        });
        var text = new VBox(words(check.found()));
        if (!check.remedy().isEmpty()) {
            var remedy = words(check.remedy());
            remedy.getStyleClass().add("muted");
            text.getChildren().add(remedy);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(icon, text);
        line.getStyleClass().add("setup-line");
        return line;
    }

    static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }

    static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
