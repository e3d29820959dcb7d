package io.quayside.app.builds;

import io.quayside.app.command.Command;
import io.quayside.app.fx.View;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Builds of images, in the navigation.
public final class BuildsPage implements Page {
    private final PageTools tools;
    private final BuildsModel model;
    private final Command build;
    private @Nullable BuildsView view;

    /// @param history the file that keeps the last builds
    public BuildsPage(PageTools tools, Path history) {
        this.tools = tools;
        this.model = new BuildsModel(tools.engine(), tools.actions(), tools.background(), tools.ui(), history);
        this.build = new Command(
                "builds.build-now",
                tools.texts().get("builds.build-now"),
                "mdi2h-hammer-wrench",
                null,
                new ReadOnlyBooleanWrapper(true),
                model::build);
    }

    /// Fills the form.
    ///
    /// @param dockerfile its name in the folder
    public void take(Path folder, String dockerfile) {
        model.form().take(folder, dockerfile);
    }

    @Override
    public String id() {
        return "builds";
    }

    @Override
    public String title() {
        return tools.texts().get("builds.title");
    }

    @Override
    public String icon() {
        return "mdi2h-hammer-wrench";
    }

    @Override
    public View view() {
        if (view == null) {
            view = new BuildsView(model, tools);
        }
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of(build);
    }
}
