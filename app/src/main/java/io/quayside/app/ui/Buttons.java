package io.quayside.app.ui;

import io.quayside.app.command.Command;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Makes buttons and menu items from commands. They hold on to the command's `enabled` for as long as they live, so
/// they live no longer than the page that has the command.
public final class Buttons {
    private Buttons() {}

    /// Icon and text.
    public static Button of(Command command) {
        var button = new Button(command.text(), Icons.of(command.icon()));
        return connect(button, command);
    }

    /// Icon alone; the text is its tooltip and its accessible name.
    public static Button iconOnly(Command command) {
        var button = bare(command.icon(), command.text());
        Tip.on(button, () -> tip(command));
        return connect(button, command);
    }

    /// @param name tooltip and accessible name
    public static Button iconOnly(String icon, String name, Runnable run) {
        var button = bare(icon, name);
        Tip.on(button, () -> name);
        button.setOnAction(event -> run.run());
        return button;
    }

    /// A button that opens a menu of the commands that are needed seldom.
    ///
    /// @param name tooltip and accessible name
    public static MenuButton more(String name, List<Command> commands) {
        var button = new MenuButton(null, Icons.of("mdi2d-dots-vertical"));
        button.getStyleClass().addAll("icon-button", "flat", "more-button");
        button.setAccessibleText(name);
        Tip.on(button, () -> name);
        button.getItems().setAll(commands.stream().map(Buttons::menuItem).toList());
        return button;
    }

    private static Button bare(String icon, String name) {
        var button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("icon-button", "flat");
        button.setAccessibleText(name);
        return button;
    }

    private static String tip(Command command) {
        var shortcut = command.shortcut();
        return shortcut == null ? command.text() : command.text() + "  (" + shortcut.getDisplayText() + ")";
    }

    public static MenuItem menuItem(Command command) {
        var item = new MenuItem(command.text(), Icons.of(command.icon()));
        item.setId(command.id());
        item.disableProperty().bind(not(command));
        item.setOnAction(event -> command.run().run());
        if (command.destructive()) {
            item.getStyleClass().add("danger");
        }
        return item;
    }

    private static Button connect(Button button, Command command) {
        button.setId(command.id());
        button.disableProperty().bind(not(command));
        button.setOnAction(event -> command.run().run());
        if (command.destructive()) {
            button.getStyleClass().add("danger");
        }
        return button;
    }

    private static BooleanBinding not(Command command) {
        return Bindings.createBooleanBinding(() -> !command.enabled().get(), command.enabled());
    }
}
