package io.quayside.app.shell;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.app.ui.Icons;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds a command by typing parts of its name, and runs it.
final class PaletteDialog {
    private static final double WIDTH = 560;
    private static final double ROW = 32;
    private static final int ROWS = 10;

    private final Commands commands;
    private final TextField search = new TextField();
    private final ListView<Commands.Entry> list = new ListView<>();
    private final List<Commands.Entry> all;
    private final Dialog dialog;

    PaletteDialog(Commands commands, Texts texts) {
        this.commands = commands;
        // What cannot be done now is listed all the same, last: a person finds out that it is there.
        this.all = commands.all().stream()
                .sorted(Comparator.comparing(PaletteDialog::isGreyed))
                .toList();
        search.setId("palette.search");
        search.setPromptText(texts.get("shell.palette.prompt"));
        search.setAccessibleText(texts.get("shell.palette"));
        search.textProperty().subscribe(this::filter);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("palette.list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(texts.get("shell.palette.none")));
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> run());
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> ROW * Math.clamp(list.getItems().size(), 2, ROWS) + 2, list.itemsProperty()));
        var box = new VBox(search, list);
        box.getStyleClass().add("palette");
        dialog = new Dialog(box, Pos.TOP_CENTER).wide(WIDTH).focusing(search);
    }

    void open(Dialogs dialogs) {
        dialogs.show(dialog);
    }

    private void filter(String text) {
        var words = Arrays.asList(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
        var found = all.stream()
                .filter(entry -> words.stream().allMatch(line(entry).toLowerCase(Locale.ROOT)::contains))
                .toList();
        list.setItems(FXCollections.observableArrayList(found));
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> select(-1);
            case DOWN -> select(1);
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int step) {
        var size = list.getItems().size();
        if (size > 0) {
            var index = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size);
            list.getSelectionModel().select(index);
            list.scrollTo(index);
        }
    }

    private void run() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && !isGreyed(chosen)) {
            dialog.close();
            commands.run(chosen);
        }
    }

    private static boolean isGreyed(Commands.Entry entry) {
        return !entry.command().enabled().get();
    }

    private static String line(Commands.Entry entry) {
        return entry.page() == null
                ? entry.command().text()
                : entry.page().title() + ": " + entry.command().text();
    }

    private static final class Cell extends ListCell<Commands.Entry> {
        private final FontIcon icon = Icons.of("mdi2c-circle-outline");
        private final Label text = new Label();
        private final Label keys = new Label();
        private final HBox line;

        Cell() {
            var spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            keys.getStyleClass().add("keys");
            line = new HBox(icon, text, spring, keys);
            line.getStyleClass().add("palette-line");
        }

        @Override
        protected void updateItem(Commands.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Command command = entry.command();
            icon.setIconLiteral(command.icon());
            text.setText(line(entry));
            line.setDisable(isGreyed(entry));
            keys.setText(command.shortcut() == null ? "" : command.shortcut().getDisplayText());
            setGraphic(line);
        }
    }
}
