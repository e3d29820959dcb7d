package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Clip;
import io.quayside.app.ui.Icons;
import io.quayside.engine.action.CommandLine;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The command line that does the same as a form, changing with it: secrets masked until somebody wants to see them,
/// copied as they are.
final class TwinBox extends VBox {
    private final Supplier<Optional<CommandLine>> line;
    private final String incomplete;
    private final Label text = RunSide.wrapped("");
    private final ToggleButton reveal = new ToggleButton(null, Icons.of("mdi2e-eye-outline"));

    /// @param line empty while the form makes none
    /// @param changes after which it may be another one; strongly held as long as the form lives
    TwinBox(Texts texts, Supplier<Optional<CommandLine>> line, Observable changes) {
        this(texts, "run.incomplete", line, changes);
    }

    /// @param incomplete the key of what stands there while there is none
    TwinBox(Texts texts, String incomplete, Supplier<Optional<CommandLine>> line, Observable changes) {
        super(4);
        this.line = line;
        this.incomplete = texts.get(incomplete);
        text.setId("run.twin");
        text.getStyleClass().addAll("mono", "command");
        text.setMaxWidth(Double.MAX_VALUE);
        reveal.setId("run.twin.reveal");
        reveal.setAccessibleText(texts.get("run.twin.reveal"));
        reveal.getStyleClass().addAll("icon-button", "flat");
        var copy = Buttons.iconOnly(
                "mdi2c-content-copy",
                texts.get("run.copy"),
                () -> line.get().map(CommandLine::text).ifPresent(Clip::copy));
        copy.setId("run.twin.copy");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var heading = new Label(texts.get("run.twin"));
        heading.getStyleClass().add("section-title");
        var head = new HBox(4, heading, spring, reveal, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(text);
        box.getStyleClass().add("twin");
        getChildren().addAll(head, box);
        changes.subscribe(this::show);
        reveal.selectedProperty().subscribe(this::show);
        show();
    }

    private void show() {
        var shown = line.get();
        text.setText(
                shown.map(it -> reveal.isSelected() ? it.text() : it.toString()).orElse(incomplete));
        reveal.setVisible(
                shown.isPresent() && !shown.get().text().equals(shown.get().toString()));
    }
}
