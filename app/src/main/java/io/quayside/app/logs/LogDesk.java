package io.quayside.app.logs;

import io.quayside.app.command.Command;
import io.quayside.app.logs.tail.TailModel;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Notice;
import io.quayside.app.ui.Buttons;
import io.quayside.engine.log.LogAlerts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Everything with which logs are looked at in one place, the page or a window: its model, its commands, and its view
/// once somebody sees it. UI thread only.
final class LogDesk {
    private final PageTools tools;
    private final LogsModel model;
    private final LogCommands commands;
    private final LineCommands lines;
    private final List<Command> more;
    private @Nullable LogsView view;

    /// @param place what the settings of this place begin with
    /// @param more commands that only this place has
    LogDesk(PageTools tools, LogLooks looks, String place, List<Command> more) {
        this.tools = tools;
        this.more = more;
        model = new LogsModel(tools.engine(), tools.ui(), tools.settings(), looks, place, this::tell);
        commands = new LogCommands(model, tools, () -> view().beginSearch());
        lines = new LineCommands(model, tools, () -> view().beginFilter());
    }

    LogsModel model() {
        return model;
    }

    List<Command> commands() {
        var all = new ArrayList<>(commands.all());
        all.addAll(lines.all());
        all.addAll(more);
        return all;
    }

    LogsView view() {
        if (view == null) {
            view = new LogsView(
                    model,
                    commands,
                    lines,
                    tools,
                    more.stream().map(Buttons::iconOnly).toArray(Node[]::new));
        }
        return view;
    }

    /// Of the containers whose lines they were, in a merged tail.
    private static String names(TailModel tail, LogAlerts.Alert alert) {
        var names = tail.names();
        return alert.sources().stream()
                .filter(source -> source < names.size())
                .map(names::get)
                .collect(Collectors.joining(", "));
    }

    private void tell(TailModel tail, LogAlerts.Alert alert) {
        var rule = alert.rule();
        tools.notices()
                .alert(Notice.warning(
                        tools.texts()
                                .get(
                                        "logs.alert.told",
                                        rule.query().text(),
                                        names(tail, alert),
                                        alert.count(),
                                        rule.within().toSeconds()),
                        ""));
    }
}
