package io.quayside.app.containers;

import io.quayside.app.ui.Icons;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The name: of a project with the arrow that folds it, of one of its containers indented.
final class NameCell extends TableCell<Row, Face> {
    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");
    private static final PseudoClass PROJECT = PseudoClass.getPseudoClass("project");
    private static final String OPEN = "mdi2c-chevron-down";
    private static final String CLOSED = "mdi2c-chevron-right";

    private final Consumer<Row> toggle;
    private @Nullable FontIcon arrow;

    NameCell(Consumer<Row> toggle) {
        this.toggle = toggle;
        getStyleClass().add("name-cell");
    }

    // Made for projects alone: most rows have none.
    private FontIcon arrow() {
        if (arrow == null) {
            arrow = Icons.of(OPEN);
            arrow.setPickOnBounds(true);
            arrow.setOnMousePressed(event -> {
                var row = getTableRow().getItem();
                if (row != null) {
                    toggle.accept(row);
                }
                event.consume();
            });
        }
        return arrow;
    }

    @Override
    protected void updateItem(@Nullable Face face, boolean empty) {
        super.updateItem(face, empty);
        pseudoClassStateChanged(PROJECT, face instanceof Face.OfProject);
        pseudoClassStateChanged(
                MEMBER,
                face instanceof Face.OfContainer it && it.container().project().isPresent());
        switch (face) {
            case Face.OfContainer it -> {
                setText(it.container().name());
                setGraphic(null);
            }
            case Face.OfProject project -> {
                setText(project.project());
                arrow().setIconLiteral(project.collapsed() ? CLOSED : OPEN);
                setGraphic(arrow());
            }
            case null -> {
                setText(null);
                setGraphic(null);
            }
        }
    }
}
