package io.quayside.app.containers;

import io.quayside.app.command.Command;
import io.quayside.app.fx.View;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import io.quayside.engine.action.ContainerRef;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// The containers, in the navigation.
public final class ContainersPage implements Page {
    private final PageTools tools;
    private final Runnable runImage;
    private final ContainersModel model;
    private final DetailsModel details;
    private final ContainerCommands commands;
    private final Command search;
    private @Nullable ContainersView view;

    /// @param showLogs opens the logs of these containers
    /// @param runImage leads to where an image can be run
    public ContainersPage(PageTools tools, Consumer<List<ContainerRef>> showLogs, Runnable runImage) {
        this.tools = tools;
        this.runImage = runImage;
        this.model = new ContainersModel(tools.engine(), tools.actions(), InstantSource.system());
        this.details = new DetailsModel(tools.engine(), tools.background(), model.selectionProperty());
        this.commands = new ContainerCommands(model, tools.texts(), tools.dialogs(), showLogs);
        this.search = new Command(
                "containers.search",
                tools.texts().get("containers.search.command"),
                "mdi2m-magnify",
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                Bindings.createBooleanBinding(() -> true),
                () -> built().focusSearch());
    }

    @Override
    public String id() {
        return "containers";
    }

    @Override
    public String title() {
        return tools.texts().get("containers.title");
    }

    @Override
    public String icon() {
        return "mdi2c-cube-outline";
    }

    @Override
    public View view() {
        return built();
    }

    @Override
    public List<Command> commands() {
        var all = new ArrayList<>(commands.all());
        all.add(search);
        return all;
    }

    /// Selects a container as soon as it is in the list.
    public void reveal(String containerId) {
        model.reveal(containerId);
    }

    private ContainersView built() {
        if (view == null) {
            view = new ContainersView(model, details, commands, tools, runImage);
        }
        return view;
    }
}
