package io.quayside.app.containers;

import io.quayside.app.command.Command;
import io.quayside.app.fx.View;
import io.quayside.app.shell.ObjectKind;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
    private final Command enlarge;
    private @Nullable ContainersView view;

    /// @param runImage leads to where an image can be run
    public ContainersPage(PageTools tools, Handover handover, Runnable runImage) {
        this.tools = tools;
        this.runImage = runImage;
        this.model = new ContainersModel(tools.engine(), tools.actions(), InstantSource.system());
        this.details = new DetailsModel(tools.engine(), tools.background(), model.selectionProperty());
        this.commands = new ContainerCommands(model, tools.texts(), tools.dialogs(), tools.notices(), handover);
        this.search = tools.search(
                "containers.search", tools.texts().get("containers.search.command"), () -> built().focusSearch());
        this.enlarge = new Command(
                "containers.details.large",
                tools.texts().get("containers.details.large"),
                "mdi2a-arrow-expand-vertical",
                new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                new ReadOnlyBooleanWrapper(true),
                () -> built().enlarge());
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
        all.add(enlarge);
        return all;
    }

    /// Selects a container as soon as it is in the list.
    public void reveal(String containerId) {
        model.reveal(containerId);
    }

    @Override
    public boolean shows(ObjectKind kind) {
        return kind == ObjectKind.CONTAINER || kind == ObjectKind.PROJECT;
    }

    @Override
    public void reveal(ObjectKind kind, String id) {
        if (kind == ObjectKind.PROJECT) {
            model.revealProject(id);
        } else {
            model.reveal(id);
        }
    }

    @Override
    public List<Command> commandsOn(ObjectKind kind, String id) {
        var picture = tools.engine().view().snapshot();
        return commands.on(picture.containers().values().stream()
                .filter(it -> kind == ObjectKind.PROJECT
                        ? it.project().filter(id::equals).isPresent()
                        : it.id().equals(id))
                .toList());
    }

    private ContainersView built() {
        if (view == null) {
            view = new ContainersView(model, details, commands, enlarge, tools, runImage);
        }
        return view;
    }
}
