package io.quayside.app.ui;

import io.quayside.app.command.Command;
import io.quayside.app.ui.table.ObjectTable;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A page on one kind of object: a bar, a table, and below it the details of what is selected. UI thread only.
public final class ListPage<R> {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /// From the left, of a menu that is asked for by keyboard; in pixels.
    private static final double MENU_INSET = 24;

    private final ObjectTable<R> table;
    private final Label banner = new Label();
    private final SplitPane split;
    private final VBox root = new VBox();
    private double position = 0.5;
    private DoubleConsumer moved = now -> {};
    private @Nullable ContextMenu menu;

    /// @param style the page's own style class
    /// @param bar above everything
    /// @param strips between the bar and the table
    public ListPage(String style, Node bar, ObjectTable<R> table, Node details, Node... strips) {
        this.table = table;
        banner.getStyleClass().add("stale-banner");
        banner.setWrapText(true);
        banner.setMaxWidth(Double.MAX_VALUE);
        stale("");
        split = new SplitPane(table, details);
        split.setOrientation(Orientation.VERTICAL);
        VBox.setVgrow(split, Priority.ALWAYS);
        root.getStyleClass().addAll("page", style);
        root.getChildren().addAll(bar, banner);
        root.getChildren().addAll(strips);
        root.getChildren().add(split);
    }

    public VBox root() {
        return root;
    }

    /// @param position of the divider, from 0 to 1
    /// @param moved gets every later position
    public ListPage<R> divided(double position, DoubleConsumer moved) {
        this.position = position;
        this.moved = moved;
        divide();
        return this;
    }

    // The divider is another one whenever the table has come back.
    private void divide() {
        split.setDividerPositions(position);
        split.getDividers().getFirst().positionProperty().subscribe((before, now) -> {
            if (!isEnlarged()) {
                position = now.doubleValue();
                moved.accept(position);
            }
        });
    }

    /// Whether the details have all the room.
    public boolean isEnlarged() {
        return !split.getItems().contains(table);
    }

    /// Gives the table's room to the details, or gives it back.
    public void enlarge(boolean large) {
        if (large == isEnlarged()) {
            return;
        }
        if (large) {
            split.getItems().remove(table);
        } else {
            split.getItems().addFirst(table);
            divide();
        }
    }

    /// Runs it when a row is double-clicked, or Enter is pressed.
    public ListPage<R> onOpen(Runnable open) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            }
        });
        table.onOpen(open);
        return this;
    }

    /// Offers these commands on a right click, in groups. The menu is made when it is first asked for: its items are as
    /// many nodes as a dozen rows.
    public ListPage<R> menu(List<List<Command>> groups) {
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (menu == null) {
                menu = made(groups);
            }
            menu.hide();
            if (event.isKeyboardTrigger()) {
                var place = table.localToScreen(MENU_INSET, table.menuTop());
                menu.show(table, place.getX(), place.getY());
            } else {
                menu.show(table, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        return this;
    }

    private static ContextMenu made(List<List<Command>> groups) {
        var menu = new ContextMenu();
        for (var group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            for (var command : group) {
                var item = Buttons.menuItem(command);
                if (command.shortcut() != null) {
                    item.setAccelerator(command.shortcut());
                }
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    /// Says that what is shown may be out of date.
    ///
    /// @param words why; empty when it is not
    public void stale(String words) {
        banner.setText(words);
        Presence.set(banner, !words.isEmpty());
    }

    /// Greys the rows out, or not.
    public void faded(boolean faded) {
        root.pseudoClassStateChanged(STALE, faded);
    }

    /// Gives the keyboard to the table; something is selected then.
    public void focusTable() {
        table.requestFocus();
        if (table.selected().isEmpty() && !table.items().isEmpty()) {
            table.choose(0);
        }
    }
}
