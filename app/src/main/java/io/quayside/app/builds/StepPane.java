package io.quayside.app.builds;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Icons;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// One step: its instruction, how it ended and after how long, and what it wrote, folded.
final class StepPane extends TitledPane {
    private static final List<String> STYLES = List.of("running", "done", "failed", "cancelled");
    private static final int MOST_ROWS = 12;

    private final Texts texts;
    private final FontIcon icon = Icons.of("mdi2p-progress-clock");
    private final Label instruction = new Label();
    private final Label says = new Label();
    private final Hyperlink line = new Hyperlink();
    private final TextArea output = new TextArea();
    private List<String> shown = List.of();

    /// @param showLine shows a line of the Dockerfile
    StepPane(BuildStep step, Texts texts, IntConsumer showLine) {
        this.texts = texts;
        getStyleClass().addAll("dense", "build-step");
        instruction.getStyleClass().add("mono");
        instruction.setMinWidth(0);
        instruction.setText(step.instruction().lines().findFirst().orElse(""));
        HBox.setHgrow(instruction, Priority.ALWAYS);
        instruction.setMaxWidth(Double.MAX_VALUE);
        says.getStyleClass().add("muted");
        says.setMinWidth(Region.USE_PREF_SIZE);
        line.setText(texts.get("builds.line", step.line()));
        line.setVisible(step.line() > 0);
        line.setMinWidth(Region.USE_PREF_SIZE);
        line.setOnAction(event -> showLine.accept(step.line()));
        var head = new HBox(8, icon, instruction, says, line);
        head.getStyleClass().add("build-step-head");
        // A title takes no width of its own from its pane.
        head.prefWidthProperty().bind(widthProperty().subtract(48));
        setGraphic(head);
        output.setEditable(false);
        output.getStyleClass().add("mono");
        setContent(output);
        setExpanded(false);
        setAnimated(false);
        setAccessibleText(step.instruction());
        show(step);
    }

    void show(BuildStep step) {
        var word = step.state().name().toLowerCase(Locale.ROOT);
        icon.setIconLiteral(
                switch (step.state()) {
                    case RUNNING -> "mdi2p-progress-clock";
                    case CACHED -> "mdi2l-lightning-bolt-outline";
                    case DONE -> "mdi2c-check-circle-outline";
                    case FAILED -> "mdi2a-alert-circle-outline";
                    case STOPPED -> "mdi2c-cancel";
                });
        icon.getStyleClass().removeAll(STYLES);
        icon.getStyleClass()
                .add(
                        switch (step.state()) {
                            case CACHED -> "done";
                            case STOPPED -> "cancelled";
                            default -> word;
                        });
        says.setText(step.state() == BuildStep.State.CACHED ? texts.get("builds.cached") : seconds(step.took()));
        if (!shown.equals(step.output())) {
            shown = step.output();
            output.setText(String.join("\n", shown));
            output.setPrefRowCount(Math.clamp(shown.size(), 1, MOST_ROWS));
            output.positionCaret(output.getLength());
        }
        setCollapsible(!shown.isEmpty());
    }

    static String seconds(Duration time) {
        return time.toMinutes() > 0
                ? "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
