package io.quayside.app.logs;

import io.quayside.app.fx.Disposables;
import io.quayside.app.i18n.Texts;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Presence;
import io.quayside.app.ui.Tip;
import io.quayside.engine.log.LogSource;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Below the lines: how many there are, whether they follow, and what of the log is not loaded.
final class StatusLine extends HBox {
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

    /// Where there is room for what the button beside it says more shortly.
    private static final double WIDE = 760;

    private final LogsModel model;
    private final Texts texts;
    private final WhoseLabel whose;
    private final Label lines = new Label();
    private final Label state = new Label();
    private final Button follow;
    private final Label scope = new Label();
    private final Label leftOut = new Label();
    private final Label more;
    private final Button everything;

    StatusLine(LogsModel model, LogCommands commands, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("log-status");
        whose = new WhoseLabel(model, "logs.whose");
        lines.setId("logs.count");
        state.setId("logs.state");
        follow = new Button(texts.get("logs.follow.button"));
        follow.setId("logs.follow.button");
        follow.getStyleClass().addAll("accent", "small");
        follow.setOnAction(event -> model.active().follow());
        more = new Label(texts.get("logs.more.short", LogsModel.AT_FIRST));
        Tip.on(more, () -> texts.get("logs.more", LogsModel.AT_FIRST));
        more.getStyleClass().add("muted");
        everything = Buttons.of(commands.everything);
        everything.getStyleClass().addAll("flat", "small");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        scope.setId("logs.scope");
        scope.getStyleClass().add("muted");
        leftOut.setId("logs.left-out");
        leftOut.getStyleClass().add("log-left-out");
        getChildren().addAll(whose, lines, state, follow, leftOut, scope, spring, more, everything);
        getChildren().forEach(child -> {
            if (child instanceof Region region
                    && region != spring
                    && region != more
                    && region != scope
                    && region != whose) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        });
    }

    void attach(Disposables held) {
        whose.attach(held);
        held.observe(model.activeProperty().flatMap(TailModel::frameProperty), frame -> show());
        held.observe(model.choices().scopeProperty(), this::showScope);
        held.observe(widthProperty(), width -> show());
    }

    private void showScope(Scope wanted) {
        scope.setText(
                switch (wanted) {
                    case Scope.Fixed() -> "";
                    case Scope.Project(var name) when name.isEmpty() -> texts.get("logs.scope.none");
                    case Scope.Project(var name) -> texts.get("logs.scope.project", name);
                    case Scope.Found(var search) when search.isEmpty() -> texts.get("logs.scope.all");
                    case Scope.Found(var search) -> texts.get("logs.scope.found", search);
                });
        Presence.set(scope, !scope.getText().isEmpty());
    }

    private void show() {
        boolean open = !model.choices().selectionProperty().get().isEmpty();
        boolean following = model.active().followingProperty().get();
        lines.setText(open ? count() : "");
        state.setText(
                !open
                        ? ""
                        : following
                                ? going()
                                : texts.get(
                                        "logs.paused", model.active().frame().arrived()));
        pseudoClassStateChanged(PAUSED, open && !following);
        Presence.set(follow, open && !following);
        int missing = model.leftOut();
        leftOut.setText(missing == 0 ? "" : texts.get("logs.left-out", Arrangement.MOST_BESIDE, missing));
        Presence.set(leftOut, missing > 0);
        Presence.set(more, open && model.hasMore() && getWidth() > WIDE);
        Presence.set(everything, open && model.hasMore());
    }

    /// The filter's bar may be closed while it lets through only some of them.
    private String count() {
        var frame = model.active().frame();
        if (!frame.filter().active() || frame.size() == 0) {
            return texts.get("logs.lines", frame.lines());
        }
        String key = frame.filter().done() ? "logs.lines.filtered" : "logs.lines.filtering";
        return texts.get(key, frame.lines(), frame.size());
    }

    private String going() {
        var sources = model.active().frame().sources();
        if (!sources.isEmpty() && sources.stream().allMatch(LogSource::isOver)) {
            return texts.get("logs.over");
        }
        if (sources.stream().anyMatch(source -> source.state() instanceof LogSource.EngineLost)) {
            return texts.get("logs.lost");
        }
        if (model.active().frame().catchingUp()) {
            return texts.get("logs.reading");
        }
        boolean resting = !sources.isEmpty()
                && sources.stream().allMatch(source -> source.isOver() || source.state() instanceof LogSource.Resting);
        boolean unstarted = model.active().frame().isUnstarted();
        return texts.get(unstarted ? "logs.starting" : resting ? "logs.resting" : "logs.following");
    }
}
