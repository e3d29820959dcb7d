package io.quayside.app.networks;

import io.quayside.app.command.Command;
import io.quayside.app.listing.ListingCommands;
import io.quayside.app.shell.PageTools;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// What a person can do with networks: one command each for buttons, menus, shortcuts and the palette.
final class NetworkCommands {
    final Command create;
    final Command connect;
    final Command prune;
    final Command remove;
    final Command copyName;
    final Command copyId;

    NetworkCommands(NetworksModel model, PageTools tools) {
        var dialogs = new NetworkDialogs(model, tools);
        var make = new ListingCommands<>(tools.texts(), "networks.", model.listing(), model.connectionProperty());
        create = make.create(model::isConnected, dialogs::create);
        connect = make.of(
                "connect",
                "mdi2l-lan-connect",
                ListingCommands.shortcut(KeyCode.J),
                model::canConnect,
                () -> dialogs.connect(model.listing().selection().getFirst()));
        prune = make.prune(model::anyUnused, model::prune);
        remove = make.remove(model::canRemove, model::remove);
        copyName = make.copy("copy-name", ListingCommands.shortcut(KeyCode.C), NetworkFace::name);
        copyId = make.copy(
                "copy-id",
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                face -> face.network().id());
    }

    List<Command> all() {
        return List.of(create, connect, remove, prune, copyName, copyId);
    }
}
