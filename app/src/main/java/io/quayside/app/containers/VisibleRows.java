package io.quayside.app.containers;

import io.quayside.app.fx.Disposables;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Duration;

/// Tells which rows of a table can be seen, a moment after that has changed.
final class VisibleRows {
    private static final Duration SETTLED = Duration.millis(200);

    private final TableView<Row> table;
    private final PauseTransition pause = new PauseTransition(SETTLED);

    VisibleRows(TableView<Row> table, Runnable onChange) {
        this.table = table;
        pause.setOnFinished(event -> onChange.run());
    }

    void attach(Disposables held) {
        held.onInvalidation(table.heightProperty(), this::changed);
        held.observe(table.skinProperty(), skin -> {
            if (skin != null && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                held.onInvalidation(flow.positionProperty(), this::changed);
            }
            changed();
        });
        held.onClose(pause::stop);
    }

    /// Something may have changed: looked at a moment later.
    void changed() {
        // Reading makes the height's next change be noticed.
        table.getHeight();
        pause.playFromStart();
    }

    List<Row> rows() {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return List.of();
        }
        var first = flow.getFirstVisibleCell();
        var last = flow.getLastVisibleCell();
        if (first == null || last == null) {
            return List.of();
        }
        var size = table.getItems().size();
        return table.getItems()
                .subList(Math.clamp(first.getIndex(), 0, size), Math.clamp(last.getIndex() + 1, 0, size));
    }
}
