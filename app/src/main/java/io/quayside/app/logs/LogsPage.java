package io.quayside.app.logs;

import io.quayside.app.command.Command;
import io.quayside.app.fx.View;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import io.quayside.engine.action.ContainerRef;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The logs, in the navigation.
public final class LogsPage implements Page {
    static final String ID = "logs";

    private final PageTools tools;
    private final LogDesk desk;

    /// @param windows where logs are shown in windows of their own
    public LogsPage(PageTools tools, LogWindows windows) {
        this.tools = tools;
        this.desk = new LogDesk(tools, windows.looks(), ID, List.of(openWindow(tools, windows)));
    }

    private Command openWindow(PageTools its, LogWindows windows) {
        return new Command(
                "logs.window",
                its.texts().get("logs.window"),
                "mdi2o-open-in-new",
                new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN),
                new ReadOnlyBooleanWrapper(true),
                () -> windows.open(desk.model().choices()));
    }

    /// Shows the logs of these containers and no others, as one tail.
    public void open(List<ContainerRef> containers) {
        desk.model().open(containers);
    }

    @Override
    public String id() {
        return ID;
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
        return desk.view();
    }

    @Override
    public List<Command> commands() {
        return desk.commands();
    }
}
