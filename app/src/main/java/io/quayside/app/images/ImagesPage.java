package io.quayside.app.images;

import io.quayside.app.command.Command;
import io.quayside.app.fx.View;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// The images, in the navigation.
public final class ImagesPage implements Page {
    private final PageTools tools;
    private final ImagesModel model;
    private final ImageDetailsModel details;
    private final PullModel pulls;
    private final ImageCommands commands;
    private final Command search;
    private @Nullable ImagesView view;

    /// @param onCreated gets the id of a container that was made here
    public ImagesPage(PageTools tools, Consumer<String> onCreated) {
        this.tools = tools;
        this.model = new ImagesModel(tools.engine(), tools.actions(), InstantSource.system());
        this.details = new ImageDetailsModel(tools.engine(), tools.background(), model.selectionProperty());
        this.pulls = new PullModel(tools.actions());
        this.commands = new ImageCommands(model, pulls, tools, onCreated);
        this.search = new Command(
                "images.search",
                tools.texts().get("images.search.command"),
                "mdi2m-magnify",
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                Bindings.createBooleanBinding(() -> true),
                () -> built().focusSearch());
    }

    @Override
    public String id() {
        return "images";
    }

    @Override
    public String title() {
        return tools.texts().get("images.title");
    }

    @Override
    public String icon() {
        return "mdi2l-layers-outline";
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

    private ImagesView built() {
        if (view == null) {
            view = new ImagesView(model, details, pulls, commands, tools);
        }
        return view;
    }
}
