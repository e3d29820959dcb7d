package io.quayside.app.containers;

import io.quayside.app.fx.Disposables;
import io.quayside.app.ui.table.ObjectTable;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Tells which rows of a table can be seen, a moment after that has changed.
final class VisibleRows {
    private static final Duration SETTLED = Duration.millis(200);

    private final ObjectTable<Row> table;
    private final PauseTransition pause = new PauseTransition(SETTLED);

    VisibleRows(ObjectTable<Row> table, Runnable onChange) {
        this.table = table;
        pause.setOnFinished(event -> onChange.run());
        table.onScroll(this::changed);
    }

    void attach(Disposables held) {
        held.onInvalidation(table.heightProperty(), this::changed);
        held.onClose(pause::stop);
        changed();
    }

    /// Something may have changed: looked at a moment later.
    void changed() {
        // Reading makes the height's next change be noticed.
        table.getHeight();
        pause.playFromStart();
    }

    List<Row> rows() {
        return table.visible();
    }
}
