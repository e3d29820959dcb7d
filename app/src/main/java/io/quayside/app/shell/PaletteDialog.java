package io.quayside.app.shell;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.Dialogs;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.Presence;
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
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds anything by typing parts of its name. Enter shows or does it; Tab on an object lists what can be done to it.
final class PaletteDialog {
    private static final double WIDTH = 620;
    private static final double ROW = 32;
    private static final int ROWS = 12;

    private final Palette palette;
    private final TextField search = new TextField();
    private final Label scope = new Label();
    private final ListView<PaletteItem> list = new ListView<>();
    private final Dialog dialog;
    private PaletteItem.@Nullable Thing within;

    PaletteDialog(Palette palette, Texts texts) {
        this.palette = palette;
        search.setId("palette.search");
        search.setPromptText(texts.get("shell.palette.prompt"));
        search.setAccessibleText(texts.get("shell.palette"));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(search, Priority.ALWAYS);
        scope.getStyleClass().add("palette-scope");
        scope.setMinWidth(Label.USE_PREF_SIZE);
        list.setId("palette.list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(texts.get("shell.palette.none")));
        list.setCellFactory(view -> new Cell(texts.get("shell.palette.greyed")));
        list.setOnMouseClicked(event -> run());
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> ROW * Math.clamp(list.getItems().size(), 2, ROWS) + 2, list.itemsProperty()));
        var hint = new Label(texts.get("shell.palette.hint"));
        hint.getStyleClass().addAll("muted", "palette-hint");
        var line = new HBox(scope, search);
        line.getStyleClass().add("palette-line");
        var box = new VBox(line, list, hint);
        box.getStyleClass().add("palette");
        dialog = new Dialog(box, Pos.TOP_CENTER).wide(WIDTH).focusing(search);
        enter(null);
        search.textProperty().subscribe(this::fill);
    }

    void open(Dialogs dialogs) {
        dialogs.show(dialog);
    }

    /// @param thing null for everything
    private void enter(PaletteItem.@Nullable Thing thing) {
        within = thing;
        scope.setText(thing == null ? "" : thing.name());
        Presence.set(scope, thing != null);
        search.clear();
        fill();
    }

    private void fill() {
        var index = palette.index();
        var found = within == null ? index.find(search.getText()) : index.deedsOn(within, search.getText());
        list.setItems(FXCollections.observableList(found));
        list.getSelectionModel().selectFirst();
        if (!found.isEmpty()) {
            list.scrollTo(0);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> select(-1);
            case DOWN -> select(1);
            case PAGE_UP -> select(-Math.min(ROWS, list.getSelectionModel().getSelectedIndex()));
            case PAGE_DOWN ->
                select(Math.min(
                        ROWS,
                        list.getItems().size() - 1 - list.getSelectionModel().getSelectedIndex()));
            case ENTER -> run();
            case TAB -> {
                if (list.getSelectionModel().getSelectedItem() instanceof PaletteItem.Thing thing) {
                    enter(thing);
                }
            }
            case BACK_SPACE -> {
                if (within == null || !search.getText().isEmpty()) {
                    return;
                }
                enter(null);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int step) {
        var size = list.getItems().size();
        if (size > 0) {
            var at = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size);
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - ROWS / 2));
        }
    }

    private void run() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && !PaletteIndex.isGreyed(chosen)) {
            dialog.close();
            palette.choose(chosen);
        }
    }

    private static final class Cell extends ListCell<PaletteItem> {
        private final FontIcon icon = Icons.of("mdi2c-circle-outline");
        private final Label text = new Label();
        private final Label detail = new Label();
        private final Label keys = new Label();
        private final HBox line;
        private final String greyed;

        /// @param greyed why something cannot be done now
        Cell(String greyed) {
            this.greyed = greyed;
            keys.getStyleClass().add("keys");
            keys.setMinWidth(Label.USE_PREF_SIZE);
            detail.getStyleClass().add("muted");
            detail.setMaxWidth(Double.MAX_VALUE);
            text.setMinWidth(Label.USE_PREF_SIZE);
            text.setMaxWidth(WIDTH * 2 / 3);
            HBox.setHgrow(detail, Priority.ALWAYS);
            line = new HBox(icon, text, detail, keys);
            line.getStyleClass().add("palette-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PaletteItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            icon.setIconLiteral(item.icon());
            text.setText(item instanceof PaletteItem.OnThing it ? it.command().text() : item.name());
            detail.setText(detail(item));
            line.setDisable(PaletteIndex.isGreyed(item));
            keys.setText(keys(item));
            setGraphic(line);
        }

        private String detail(PaletteItem item) {
            if (item instanceof PaletteItem.OnThing it) {
                return it.thing().name();
            }
            return PaletteIndex.isGreyed(item) ? item.detail() + " · " + greyed : item.detail();
        }

        private static String keys(PaletteItem item) {
            var command = switch (item) {
                case PaletteItem.Deed deed -> deed.entry().command();
                case PaletteItem.OnThing it -> it.command();
                case PaletteItem.Thing it -> null;
                case PaletteItem.Place it -> null;
            };
            return command == null || command.shortcut() == null
                    ? ""
                    : command.shortcut().getDisplayText();
        }
    }
}
