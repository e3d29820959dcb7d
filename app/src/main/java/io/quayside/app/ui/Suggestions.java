package io.quayside.app.ui;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/// Offers, below a field, what somebody may be about to type: arrow keys and Enter, or a click, take it over. The
/// keyboard stays in the field. UI thread only.
public final class Suggestions {
    private static final int AT_ONCE = 8;
    private static final double ROW = 28;

    private final TextField field;
    private final Function<String, List<String>> offers;
    private final ListView<String> list = new ListView<>();
    private final Popup popup = new Popup();
    private boolean taking;

    private Suggestions(TextField field, Function<String, List<String>> offers) {
        this.field = field;
        this.offers = offers;
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.getStyleClass().add("suggestions");
        list.setOnMouseClicked(event -> take());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    /// @param offers what there is for a text, the likeliest first
    public static void on(TextField field, Function<String, List<String>> offers) {
        var suggestions = new Suggestions(field, offers);
        field.textProperty().subscribe((before, now) -> suggestions.look());
        field.focusedProperty().subscribe((before, now) -> suggestions.popup.hide());
        field.addEventFilter(KeyEvent.KEY_PRESSED, suggestions::key);
    }

    private void look() {
        if (taking || !field.isFocused() || field.getScene() == null) {
            return;
        }
        var found = offers.apply(field.getText()).stream().limit(AT_ONCE).toList();
        if (found.isEmpty() || found.equals(List.of(field.getText()))) {
            popup.hide();
            return;
        }
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        list.setPrefSize(field.getWidth(), found.size() * ROW + 2);
        Point2D below = field.localToScreen(0, field.getHeight() + 2);
        popup.show(field, below.getX(), below.getY());
    }

    private void key(KeyEvent event) {
        if (!popup.isShowing()) {
            return;
        }
        var selection = list.getSelectionModel();
        switch (event.getCode()) {
            case DOWN ->
                selection.select(Math.min(
                        selection.getSelectedIndex() + 1, list.getItems().size() - 1));
            case UP -> selection.select(Math.max(selection.getSelectedIndex() - 1, 0));
            case ENTER -> {
                if (selection.getSelectedItem() == null) {
                    return;
                }
                take();
            }
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            taking = true;
            field.setText(chosen);
            field.positionCaret(chosen.length());
            taking = false;
        }
        popup.hide();
    }
}
