package io.quayside.app.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// One choice of few, all of them in sight. One is always chosen.
public final class Chips<E extends Enum<E>> extends HBox {
    private final Map<E, ToggleButton> chips;

    /// @param id the ids of the buttons are this, a dot and the choice's name in lower case
    /// @param chosen set when a person chooses
    /// @param text of a choice, in the user's language
    public Chips(String id, Class<E> choices, Property<E> chosen, Function<E, String> text) {
        chips = new EnumMap<>(choices);
        var group = new ToggleGroup();
        for (var choice : choices.getEnumConstants()) {
            var chip = new ToggleButton(text.apply(choice));
            chip.setId(id + "." + choice.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("chip");
            chip.setToggleGroup(group);
            chip.setOnAction(event -> {
                chip.setSelected(true);
                chosen.setValue(choice);
            });
            chips.put(choice, chip);
            getChildren().add(chip);
        }
        getStyleClass().add("chips");
        setMinWidth(USE_PREF_SIZE);
    }

    /// Shows which one is chosen.
    public void show(E choice) {
        var chip = chips.get(choice);
        if (chip != null) {
            chip.setSelected(true);
        }
    }
}
