package io.quayside.app.logs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// One of a few values, as wide as what is chosen. UI thread only.
final class ChoiceMenu<T> extends MenuButton {
    private final Map<T, RadioMenuItem> items = new LinkedHashMap<>();

    /// @param name of a value, in the user's language
    /// @param chosen called when a person chooses
    ChoiceMenu(String id, String accessibleText, List<T> values, Function<T, String> name, Consumer<T> chosen) {
        setId(id);
        setAccessibleText(accessibleText);
        var group = new ToggleGroup();
        for (T value : values) {
            var item = new RadioMenuItem(name.apply(value));
            item.setToggleGroup(group);
            item.setOnAction(event -> chosen.accept(value));
            items.put(value, item);
        }
        getItems().setAll(items.values());
        show(values.getFirst());
    }

    /// Shows which one is chosen.
    void show(T value) {
        var item = items.get(value);
        if (item != null) {
            item.setSelected(true);
            setText(item.getText());
        }
    }
}
