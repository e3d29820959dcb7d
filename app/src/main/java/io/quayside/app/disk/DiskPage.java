package io.quayside.app.disk;

import io.quayside.app.command.Command;
import io.quayside.app.fx.View;
import io.quayside.app.settings.Pins;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// What takes how much of the engine's disk, in the navigation.
public final class DiskPage implements Page {
    private final PageTools tools;
    private final DiskModel model;
    private final CleanupModel cleanup;
    private final Command count;
    private @Nullable DiskView view;

    public DiskPage(PageTools tools, Pins pins) {
        this.tools = tools;
        this.model = new DiskModel(tools.engine(), tools.background(), tools.ui(), tools.texts(), tools.chores());
        this.cleanup = new CleanupModel(model, tools.engine(), tools.actions(), pins, tools.ui());
        this.count = new Command(
                "disk.count-again",
                tools.texts().get("disk.count-again"),
                "mdi2r-refresh",
                null,
                new ReadOnlyBooleanWrapper(true),
                model::count);
    }

    @Override
    public String id() {
        return "disk";
    }

    @Override
    public String title() {
        return tools.texts().get("disk.title");
    }

    @Override
    public String icon() {
        return "mdi2h-harddisk";
    }

    @Override
    public View view() {
        if (view == null) {
            view = new DiskView(model, cleanup, tools.texts(), tools.ui());
        }
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of(count);
    }
}
