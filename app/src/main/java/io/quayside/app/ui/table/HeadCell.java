package io.quayside.app.ui.table;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// The head of a column: its title, and which way it is sorted. UI thread only.
final class HeadCell<R> extends Region {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final double GAP = 6;

    private final Column<R> column;
    private final FittedText title = new FittedText();
    private final Region arrow = new Region();

    HeadCell(Column<R> column) {
        this.column = column;
        getStyleClass().add("head-cell");
        setId("head." + column.id());
        setAccessibleRole(AccessibleRole.TABLE_COLUMN);
        setManaged(false);
        arrow.getStyleClass().add("arrow");
        arrow.setManaged(false);
        arrow.setVisible(false);
        getChildren().addAll(title.node(), arrow);
        title.text(column.title());
    }

    Column<R> column() {
        return column;
    }

    void sorting(Optional<Sorting> sorting) {
        var mine = sorting.filter(it -> it.column().equals(column.id()));
        arrow.setVisible(mine.isPresent());
        arrow.setRotate(mine.filter(Sorting::ascending).isPresent() ? 180 : 0);
        requestLayout();
    }

    void dragged(boolean now) {
        pseudoClassStateChanged(DRAGGED, now);
    }

    @Override
    protected void layoutChildren() {
        var insets = getInsets();
        double end = getWidth() - insets.getRight();
        double middle = getHeight() / 2;
        if (arrow.isVisible()) {
            double width = arrow.prefWidth(-1);
            double height = arrow.prefHeight(-1);
            arrow.resizeRelocate(snapPositionX(end - width), snapPositionY(middle - height / 2), width, height);
            end -= width + GAP;
        }
        title.room(Math.max(0, end - insets.getLeft()));
        title.place(insets.getLeft(), middle);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? column.title()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
