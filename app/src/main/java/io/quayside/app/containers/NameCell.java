package io.quayside.app.containers;

import io.quayside.app.ui.Icons;
import io.quayside.app.ui.table.TextCell;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The name: of a project with the arrow that folds it, of one of its containers indented.
final class NameCell extends TextCell<Row, Face> {
    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");
    private static final String OPEN = "mdi2c-chevron-down";
    private static final String CLOSED = "mdi2c-chevron-right";

    private final Consumer<Row> toggle;
    private @Nullable FontIcon arrow;

    NameCell(Consumer<Row> toggle) {
        super("name-cell");
        this.toggle = toggle;
    }

    // Made for projects alone: most rows have none.
    private FontIcon arrow() {
        if (arrow == null) {
            arrow = Icons.of(OPEN);
            arrow.setPickOnBounds(true);
            arrow.setOnMousePressed(event -> {
                var row = row();
                if (row != null) {
                    toggle.accept(row);
                }
                event.consume();
            });
        }
        return arrow;
    }

    @Override
    protected void show(@Nullable Face face) {
        pseudoClassStateChanged(
                MEMBER,
                face instanceof Face.OfContainer it && it.container().project().isPresent());
        switch (face) {
            case Face.OfContainer it -> {
                setIcon(null);
                setText(it.container().name());
            }
            case Face.OfProject project -> {
                arrow().setIconLiteral(project.collapsed() ? CLOSED : OPEN);
                setIcon(arrow());
                setText(project.project());
            }
            case null -> {
                setIcon(null);
                setText(null);
            }
        }
    }
}
