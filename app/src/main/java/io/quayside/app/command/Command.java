package io.quayside.app.command;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something that a person can ask for: one description from which its button, its menu item, its shortcut and its line
/// in the palette are made.
///
/// @param id stable, dotted: "containers.stop"
/// @param text as menus show it, in the user's language
/// @param icon Ikonli literal, "mdi2s-stop"
/// @param shortcut null when it has none of its own; always a `KeyCodeCombination`
/// @param enabled false greys it out everywhere
/// @param destructive shown in the colour of danger
public record Command(
        String id,
        String text,
        String icon,
        @Nullable KeyCombination shortcut,
        ObservableBooleanValue enabled,
        boolean destructive,
        Runnable run) {

    public Command(
            String id,
            String text,
            String icon,
            @Nullable KeyCombination shortcut,
            ObservableBooleanValue enabled,
            Runnable run) {
        this(id, text, icon, shortcut, enabled, false, run);
    }
}
