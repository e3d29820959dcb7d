package io.quayside.app.listing;

import io.quayside.app.command.Command;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.View;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/// What a page puts into a [ListingView].
///
/// @param prefix what its texts, settings and ids begin with: "volumes."
/// @param icon of the page, Ikonli literal
/// @param details the pane below the table; its `initialFocus` is where Enter leads
/// @param filters beside the search field
/// @param buttons commands with icon and text, the one that makes a first object before the others
/// @param tools commands with an icon alone
/// @param menu of a row, in groups
/// @param showAll undoes the filters
/// @param attach has the page's model follow the engine until released
public record ListingParts<F>(
        String prefix,
        String icon,
        ListingTable<F, ?> table,
        View details,
        List<Node> filters,
        List<Command> buttons,
        List<Command> tools,
        List<List<Command>> menu,
        Runnable showAll,
        Consumer<Disposables> attach) {
    public ListingParts {
        filters = List.copyOf(filters);
        buttons = List.copyOf(buttons);
        tools = List.copyOf(tools);
        menu = List.copyOf(menu);
    }
}
