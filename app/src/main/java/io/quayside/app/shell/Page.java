package io.quayside.app.shell;

import io.quayside.app.command.Command;
import io.quayside.app.fx.View;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// One entry of the navigation and what it shows. Made before the first frame, so a page's constructor may build its
/// model but no nodes; [#view()] is called when the page is first shown. UI thread only.
public interface Page {
    /// Stable, the name of the feature: "containers".
    String id();

    /// As the navigation shows it.
    String title();

    /// Ikonli literal, "mdi2d-docker".
    String icon();

    /// Built at the first call; always the same.
    View view();

    /// What can be done on this page. The palette offers all of them, shortcuts work while the page is shown.
    List<Command> commands();

    /// Whether it shows what an engine holds; while none has been reached, the window says so in its place.
    default boolean needsEngine() {
        return true;
    }

    /// Whether this is the page of that kind of object.
    default boolean shows(ObjectKind kind) {
        return false;
    }

    /// Selects an object of a kind that it shows, as soon as it is there.
    ///
    /// @param id as the engine has it; the name of a project or volume
    default void reveal(ObjectKind kind, String id) {}

    /// Those of its commands that make sense for the object as it is now: they go to what is selected.
    default List<Command> commandsOn(ObjectKind kind, String id) {
        return List.of();
    }

    /// A short figure beside the title; empty for none.
    default ObservableValue<String> badge() {
        return new ReadOnlyStringWrapper("");
    }
}
