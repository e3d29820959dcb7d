package io.quayside.app.shell;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Every shortcut there is, by page, made from the commands.
final class HelpDialog {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 480;

    private final GridPane grid = new GridPane();
    private final Texts texts;

    HelpDialog(Commands commands, Navigation navigation, Texts texts) {
        this.texts = texts;
        grid.getStyleClass().add("help");
        section(texts.get("shell.help.everywhere"), commands.everywhere());
        navigation.pages().forEach(page -> section(page.title(), page.commands()));
    }

    void open(Dialogs dialogs) {
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        scroll.getStyleClass().add("edge-to-edge");
        dialogs.show(new Dialog(texts.get("shell.help"), scroll, texts.get("shell.close")).wide(WIDTH));
    }

    private void section(String title, List<Command> commands) {
        var row = grid.getRowCount();
        for (var command : commands) {
            var shortcut = command.shortcut();
            if (shortcut != null) {
                if (row == grid.getRowCount()) {
                    var heading = new Label(title);
                    heading.getStyleClass().add("help-section");
                    grid.add(heading, 0, row, 2, 1);
                }
                var keys = new Label(shortcut.getDisplayText());
                keys.getStyleClass().add("keys");
                var text = new Label(command.text());
                GridPane.setHgrow(text, Priority.ALWAYS);
                grid.addRow(grid.getRowCount(), text, keys);
            }
        }
    }
}
