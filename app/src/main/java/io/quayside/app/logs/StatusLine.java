package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Buttons;
import io.quayside.engine.log.LogSource;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Below the lines: how many there are, whether they follow, and what of the log is not loaded.
final class StatusLine extends HBox {
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

    private final LogsModel model;
    private final Texts texts;
    private final Label lines = new Label();
    private final Label state = new Label();
    private final Button follow;
    private final Label more;
    private final Button everything;

    StatusLine(LogsModel model, LogCommands commands, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("log-status");
        lines.setId("logs.count");
        state.setId("logs.state");
        follow = new Button(texts.get("logs.follow.button"));
        follow.setId("logs.follow.button");
        follow.getStyleClass().addAll("accent", "small");
        follow.setOnAction(event -> model.follow());
        more = new Label(texts.get("logs.more", LogsModel.AT_FIRST));
        more.getStyleClass().add("muted");
        everything = Buttons.of(commands.everything);
        everything.getStyleClass().addAll("flat", "small");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(lines, state, follow, spring, more, everything);
        getChildren().forEach(child -> {
            if (child instanceof Region region && region != spring && region != more) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        });
    }

    void attach(Disposables held) {
        held.observe(model.frameProperty(), frame -> show());
        held.observe(model.followingProperty(), following -> show());
    }

    private void show() {
        boolean open = !model.choices().selectionProperty().get().isEmpty();
        boolean following = model.followingProperty().get();
        lines.setText(open ? texts.get("logs.lines", model.frame().lines()) : "");
        state.setText(!open ? "" : following ? going() : texts.get("logs.paused", model.arrivedWhilePaused()));
        pseudoClassStateChanged(PAUSED, open && !following);
        show(follow, open && !following);
        show(more, open && model.hasMore());
        show(everything, open && model.hasMore());
    }

    private String going() {
        var sources = model.frame().sources();
        if (!sources.isEmpty() && sources.stream().allMatch(LogSource::isOver)) {
            return texts.get("logs.over");
        }
        if (sources.stream().anyMatch(source -> source.state() instanceof LogSource.EngineLost)) {
            return texts.get("logs.lost");
        }
        boolean resting = !sources.isEmpty()
                && sources.stream().allMatch(source -> source.isOver() || source.state() instanceof LogSource.Resting);
        return texts.get(resting ? "logs.resting" : "logs.following");
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
