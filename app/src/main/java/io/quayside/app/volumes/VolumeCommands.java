package io.quayside.app.volumes;

import io.quayside.app.command.Command;
import io.quayside.app.listing.ListingCommands;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Failure;
import io.quayside.app.task.Offer;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;

/// What a person can do with volumes: one command each for buttons, menus, shortcuts and the palette.
final class VolumeCommands {
    final Command create;
    final Command count;
    final Command prune;
    final Command remove;
    final Command copyName;

    VolumeCommands(VolumesModel model, PageTools tools) {
        var texts = tools.texts();
        var dialog = new VolumeDialog(model, tools);
        var make = new ListingCommands<>(texts, "volumes.", model.listing(), model.connectionProperty());
        create = make.create(
                model::isConnected, () -> dialog.show(action -> tools.actions().run(action)));
        count = new Command(
                "volumes.count-sizes",
                texts.get("volumes.count-sizes"),
                "mdi2h-harddisk",
                null,
                Bindings.createBooleanBinding(
                        () -> model.isConnected() && !model.countingProperty().get(),
                        model.connectionProperty(),
                        model.countingProperty()),
                () -> model.count(failure ->
                        tools.notices().show(Failure.of(failure, texts).notice())));
        prune = make.prune(
                model::anyUnused,
                () -> model.prune(new Offer.Option("named", texts.get("volumes.prune.named"), false)));
        remove = make.remove(() -> model.isConnected() && make.anySelected(), model::remove);
        copyName = make.copy("copy-name", ListingCommands.shortcut(KeyCode.C), VolumeFace::name);
    }

    List<Command> all() {
        return List.of(create, count, remove, prune, copyName);
    }
}
