package io.quayside.app.images;

import io.quayside.app.command.Command;
import io.quayside.app.fx.View;
import io.quayside.app.shell.ObjectKind;
import io.quayside.app.shell.Page;
import io.quayside.app.shell.PageTools;
import io.quayside.engine.model.Image;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The images, in the navigation.
public final class ImagesPage implements Page {
    private final PageTools tools;
    private final ImagesModel model;
    private final ImageDetailsModel details;
    private final TransfersModel moving;
    private final ImageCommands commands;
    private final Command search;
    private final Consumer<String> reveal;
    private @Nullable ImagesView view;

    /// @param running has a container of an image described
    /// @param signIn lets a person sign in at a registry, and then does something
    /// @param reveal shows the container of this id
    public ImagesPage(
            PageTools tools, Consumer<Image> running, BiConsumer<String, Runnable> signIn, Consumer<String> reveal) {
        this.reveal = reveal;
        this.tools = tools;
        this.model = new ImagesModel(tools.engine(), tools.actions(), InstantSource.system());
        this.details = new ImageDetailsModel(tools.engine(), tools.background(), model.selectionProperty());
        this.moving = new TransfersModel(tools.actions());
        this.commands = new ImageCommands(model, moving, tools, running, signIn);
        this.search =
                tools.search("images.search", tools.texts().get("images.search.command"), () -> built().focusSearch());
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

    @Override
    public boolean shows(ObjectKind kind) {
        return kind == ObjectKind.IMAGE;
    }

    @Override
    public void reveal(ObjectKind kind, String id) {
        model.reveal(id);
    }

    @Override
    public List<Command> commandsOn(ObjectKind kind, String id) {
        return commands.onImage();
    }

    /// Has the engine take in the images of archives.
    public void load(List<Path> archives) {
        commands.archives().load(archives);
    }

    /// Asks for the name of the image that is made of an archive of files.
    public void importFiles(Path archive) {
        commands.archives().importing(Optional.of(archive));
    }

    /// Asks which of both an archive is for.
    public void loadOrImport(Path archive) {
        commands.archives().loadOrImport(archive);
    }

    private ImagesView built() {
        if (view == null) {
            view = new ImagesView(model, details, moving, commands, tools, reveal);
        }
        return view;
    }
}
