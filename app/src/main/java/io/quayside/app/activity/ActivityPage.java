package io.quayside.app.activity;

import io.quayside.app.command.Command;
import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.View;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.Page;
import io.quayside.app.task.ActivityLog;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What was done in this session, with the commands that do the same.
public final class ActivityPage implements Page {
    private final ActivityModel model;
    private final Texts texts;
    private final Ticker ticker;
    private final ObservableValue<String> badge;
    private final List<Command> commands;
    private @Nullable ActivityView view;

    public ActivityPage(ActivityLog log, Texts texts, Ticker ticker, InstantSource clock) {
        this.model = new ActivityModel(log, texts, clock, ZoneId.systemDefault());
        this.texts = texts;
        this.ticker = ticker;
        this.badge = log.openProperty().map(open -> open.intValue() == 0 ? "" : open.toString());
        this.commands = List.of(new Command(
                "activity.clear",
                texts.get("activity.clear"),
                "mdi2b-broom",
                null,
                Bindings.createBooleanBinding(() -> !log.entries().isEmpty(), log.entries()),
                model::clearFinished));
    }

    @Override
    public String id() {
        return "activity";
    }

    @Override
    public String title() {
        return texts.get("activity.title");
    }

    @Override
    public String icon() {
        return "mdi2h-history";
    }

    @Override
    public View view() {
        if (view == null) {
            view = new ActivityView(model, texts, ticker, commands.getFirst());
        }
        return view;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public boolean needsEngine() {
        return false;
    }

    @Override
    public ObservableValue<String> badge() {
        return badge;
    }
}
