package io.quayside.app.containers;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/// A row that knows whether it is a project's.
final class ContainerTableRow extends TableRow<Row> {
    private static final PseudoClass PROJECT = PseudoClass.getPseudoClass("project");

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(PROJECT, row != null && row.isProject());
    }
}
