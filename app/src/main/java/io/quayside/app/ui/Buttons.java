package io.quayside.app.ui;

import io.quayside.app.command.Command;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

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
        var button = iconOnly(command.icon(), command.text(), command.run());
        if (command.shortcut() != null) {
            button.getTooltip()
                    .setText(command.text() + "  (" + command.shortcut().getDisplayText() + ")");
        }
        return connect(button, command);
    }

    /// @param name tooltip and accessible name
    public static Button iconOnly(String icon, String name, Runnable run) {
        var button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("icon-button", "flat");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> run.run());
        return button;
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
