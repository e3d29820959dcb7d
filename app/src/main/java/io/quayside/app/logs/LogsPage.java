package io.quayside.app.logs;

import io.quayside.app.command.Command;
import io.quayside.app.fx.View;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import io.quayside.engine.action.ContainerRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The logs, in the navigation.
public final class LogsPage implements Page {
    private final PageTools tools;
    private final LogsModel model;
    private final LogCommands commands;
    private @Nullable LogsView view;

    public LogsPage(PageTools tools) {
        this.tools = tools;
        this.model = new LogsModel(tools.engine(), tools.ui(), tools.settings());
        this.commands = new LogCommands(model, tools, () -> built().beginSearch(), () -> built().save());
    }

    /// Shows the logs of these containers and no others, as one tail.
    public void open(List<ContainerRef> containers) {
        model.open(containers);
    }

    @Override
    public String id() {
        return "logs";
    }

    @Override
    public String title() {
        return tools.texts().get("logs.title");
    }

    @Override
    public String icon() {
        return "mdi2t-text-box-outline";
    }

    @Override
    public View view() {
        return built();
    }

    @Override
    public List<Command> commands() {
        return commands.all();
    }

    private LogsView built() {
        if (view == null) {
            view = new LogsView(model, commands, tools);
        }
        return view;
    }
}
