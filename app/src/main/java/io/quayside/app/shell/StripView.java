package io.quayside.app.shell;

import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.StripModel.Condition;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.Tip;
import java.time.Duration;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The strip along the top of the window: which engine, where, how it is known to be well; and when it is not, why, and
/// a button to try again.
final class StripView extends View {
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
    private static final PseudoClass CONNECTED = PseudoClass.getPseudoClass("connected");
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final double PLACE_WIDTH = 280;
    private static final Duration SLOW_TICK = Duration.ofSeconds(5);

    private final StripModel model;
    private final EngineSession session;
    private final Ticker ticker;
    private final VBox root = new VBox();
    private final FontIcon state = Icons.of("mdi2d-dots-horizontal-circle-outline");
    private final MenuButton chooser = new MenuButton();
    private final Label place = new Label();
    private final Label health = new Label();
    private final Label reason = new Label();
    private final Label nextTry = new Label();
    private final HBox trouble;
    private long slow;

    StripView(StripModel model, EngineSession session, Texts texts, Ticker ticker, Runnable connect, Node... tools) {
        this.model = model;
        this.session = session;
        this.ticker = ticker;
        chooser.setId("engine.chooser");
        chooser.getStyleClass().addAll("flat", "engine-chooser");
        chooser.setAccessibleHelp(texts.get("shell.engine.choose"));
        chooser.setGraphic(state);
        new EngineMenu(session, texts, connect, chooser).install();
        place.setId("engine.place");
        place.getStyleClass().add("muted");
        place.setMaxWidth(PLACE_WIDTH);
        place.setMinWidth(0);
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tip.on(place, place::getText);
        chooser.setMinWidth(Region.USE_PREF_SIZE);
        health.setId("engine.health");
        health.getStyleClass().add("muted");
        health.setMinWidth(Region.USE_PREF_SIZE);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        for (var tool : tools) {
            if (tool instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        var line = new HBox(chooser, place, health, spring);
        line.getChildren().addAll(tools);
        line.getStyleClass().add("strip-line");

        reason.setId("engine.reason");
        reason.setWrapText(true);
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setMaxWidth(Double.MAX_VALUE);
        nextTry.getStyleClass().add("muted");
        nextTry.setMinWidth(Region.USE_PREF_SIZE);
        var retry = new Button(texts.get("shell.engine.retry"));
        retry.setId("engine.retry");
        retry.setMinWidth(Region.USE_PREF_SIZE);
        retry.setOnAction(event -> session.retry());
        trouble = new HBox(reason, nextTry, retry);
        trouble.getStyleClass().add("strip-trouble");
        root.getStyleClass().add("strip");
        root.getChildren().add(line);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    protected void onAttach(Disposables held) {
        held.observe(session.current().viewProperty(), ignored -> update());
        held.observe(session.current().engineProperty(), ignored -> update());
        held.add(ticker.every(TICK, this::tick));
    }

    // Each change of text costs a frame, so a window at rest changes none more often than it must.
    private void tick() {
        var window = root.getScene() == null ? null : root.getScene().getWindow();
        if (window == null || !window.isShowing()) {
            return;
        }
        slow++;
        if (trouble.getParent() != null || slow % SLOW_TICK.toSeconds() == 0) {
            update();
        }
    }

    private void update() {
        var words = model.words();
        state.setIconLiteral(icon(words.condition()));
        chooser.setText(words.name());
        place.setText(words.place());
        health.setText(words.health());
        root.pseudoClassStateChanged(LOST, words.condition() == Condition.LOST);
        root.pseudoClassStateChanged(CONNECTED, words.condition() == Condition.CONNECTED);
        if (words.condition() == Condition.LOST) {
            reason.setText((words.reason() + " " + words.advice()).strip());
            nextTry.setText(words.nextTry());
            if (trouble.getParent() == null) {
                root.getChildren().add(trouble);
            }
        } else {
            root.getChildren().remove(trouble);
        }
    }

    private static String icon(Condition condition) {
        return switch (condition) {
            case NONE -> "mdi2h-help-circle-outline";
            case CONNECTING -> "mdi2d-dots-horizontal-circle-outline";
            case CONNECTED -> "mdi2c-check-circle";
            case LOST -> "mdi2a-alert-circle";
        };
    }
}
