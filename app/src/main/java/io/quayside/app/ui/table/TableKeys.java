package io.quayside.app.ui.table;

import javafx.scene.input.KeyEvent;

/// What the keyboard does in a table: the arrows lead from row to row, with Shift they take rows along, with the
/// shortcut key they leave the selection alone. UI thread only.
final class TableKeys<R> {
    private final ObjectTable<R> table;
    private final RowChoice<R> choice;

    TableKeys(ObjectTable<R> table, RowChoice<R> choice) {
        this.table = table;
        this.choice = choice;
    }

    void press(KeyEvent event) {
        int last = table.items().size() - 1;
        if (last < 0 || event.isAltDown()) {
            return;
        }
        int now = choice.current();
        switch (event.getCode()) {
            case UP, KP_UP -> go(event, Math.max(0, now - 1));
            case DOWN, KP_DOWN -> go(event, Math.min(last, now + 1));
            case PAGE_UP -> go(event, Math.max(0, now - table.page()));
            case PAGE_DOWN -> go(event, Math.min(last, Math.max(0, now) + table.page()));
            case HOME -> go(event, 0);
            case END -> go(event, last);
            case A -> {
                if (event.isShortcutDown() && !event.isShiftDown()) {
                    choice.all();
                    table.chosen();
                    event.consume();
                }
            }
            case SPACE -> {
                if (now >= 0) {
                    if (event.isShortcutDown()) {
                        choice.toggle(now);
                    } else if (event.isShiftDown()) {
                        choice.extend(now);
                    } else {
                        choice.only(now);
                    }
                    table.chosen();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void go(KeyEvent event, int to) {
        if (event.isShiftDown()) {
            choice.extend(to);
        } else if (event.isShortcutDown()) {
            choice.goTo(to);
        } else {
            choice.only(to);
        }
        table.reveal(to);
        table.chosen();
        event.consume();
    }
}
