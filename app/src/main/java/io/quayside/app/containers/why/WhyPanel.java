package io.quayside.app.containers.why;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.Presence;
import io.quayside.engine.why.Cause;
import io.quayside.engine.why.Explanation;
import io.quayside.engine.why.Explanation.Step;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Says at the top of the overview why the container is not well, with its last words and what to do next.
public final class WhyPanel extends HBox {
    private static final PseudoClass FINE = PseudoClass.getPseudoClass("fine");
    private static final Map<Step, String> ICONS = Map.of(
            Step.START, "mdi2p-play",
            Step.STOP, "mdi2s-stop",
            Step.LOGS, "mdi2t-text-box-outline",
            Step.EDIT, "mdi2p-pencil-outline",
            Step.HEALTH, "mdi2h-heart-pulse",
            Step.PORT_HOLDER, "mdi2c-cube-outline");
    private static final int MOST_LINES = 8;

    private final Texts texts;
    private final WhyWords words;
    private final Steps steps;

    /// What the buttons do.
    ///
    /// @param deeds those that can be done here; others are not offered
    /// @param open shows another container, by its id
    public record Steps(Map<Step, Runnable> deeds, Consumer<String> open) {
        private Optional<Runnable> of(Step step, Cause cause) {
            if (step == Step.PORT_HOLDER && cause instanceof Cause.PortTaken taken && taken.holder() != null) {
                var id = taken.holder().id();
                return Optional.of(() -> open.accept(id));
            }
            return Optional.ofNullable(deeds.get(step));
        }
    }

    public WhyPanel(Texts texts, Steps steps) {
        this.texts = texts;
        this.words = new WhyWords(texts);
        this.steps = steps;
        getStyleClass().add("why");
        setId("details.why");
        show(Optional.empty());
    }

    /// Takes no room while there is nothing to say.
    public void show(Optional<Explanation> why) {
        Presence.set(this, why.isPresent());
        getChildren().clear();
        why.ifPresent(this::fill);
    }

    private void fill(Explanation why) {
        var fine = WhyWords.isFine(why);
        pseudoClassStateChanged(FINE, fine);
        var content = new VBox();
        content.getStyleClass().add("why-content");
        HBox.setHgrow(content, Priority.ALWAYS);
        content.getChildren().addAll(label(words.title(why), "why-title"), label(words.advice(why), "why-advice"));
        if (!why.words().isEmpty()) {
            content.getChildren().add(label(texts.get("containers.why.error", why.words()), "why-words"));
        }
        said(why, content);
        var buttons = new FlowPane();
        buttons.getStyleClass().add("why-steps");
        for (var step : why.steps()) {
            steps.of(step, why.cause()).ifPresent(deed -> buttons.getChildren().add(button(step, why.cause(), deed)));
        }
        if (!buttons.getChildren().isEmpty()) {
            content.getChildren().add(buttons);
        }
        getChildren().setAll(Icons.of(fine ? "mdi2i-information-outline" : "mdi2a-alert-circle-outline"), content);
    }

    private void said(Explanation why, VBox content) {
        if (why.cause() instanceof Cause.Unhealthy unhealthy && unhealthy.last() != null) {
            var output = unhealthy.last().output().strip();
            content.getChildren()
                    .add(label(
                            output.isEmpty()
                                    ? texts.get(
                                            "containers.why.check.silent",
                                            Integer.toString(unhealthy.last().exitCode()))
                                    : output,
                            "why-lines"));
        } else if (!why.lines().isEmpty() && !WhyWords.isFine(why)) {
            var from = Math.max(0, why.lines().size() - MOST_LINES);
            content.getChildren()
                    .addAll(
                            label(texts.get("containers.why.last"), "why-advice"),
                            label(
                                    String.join(
                                            "\n",
                                            why.lines()
                                                    .subList(from, why.lines().size())),
                                    "why-lines"));
        }
    }

    private Button button(Step step, Cause cause, Runnable deed) {
        var button = new Button(words.step(step, cause), Icons.of(ICONS.getOrDefault(step, "mdi2a-arrow-right")));
        button.setId("why." + step.name().toLowerCase(java.util.Locale.ROOT));
        button.setOnAction(event -> deed.run());
        return button;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
