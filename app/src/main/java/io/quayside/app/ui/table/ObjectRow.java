package io.quayside.app.ui.table;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A row on the screen: shows one object after the other. UI thread only.
public final class ObjectRow<R> extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final List<RowMark<R>> marks;
    private List<ObjectCell<R, ?>> cells = List.of();
    private double[] widths = {};
    private @Nullable R item;
    private int index = -1;
    private boolean selected;

    ObjectRow(List<RowMark<R>> marks) {
        this.marks = marks;
        getStyleClass().add("object-row");
        setAccessibleRole(AccessibleRole.TABLE_ROW);
        setManaged(false);
    }

    /// From left to right.
    public List<ObjectCell<R, ?>> cells() {
        return cells;
    }

    /// The object that it shows; null when none.
    public @Nullable R item() {
        return item;
    }

    /// The object's place among the table's items; -1 when it shows none.
    public int index() {
        return index;
    }

    void columns(List<Column<R>> columns) {
        cells.forEach(cell -> cell.follow(null));
        var made = columns.stream().<ObjectCell<R, ?>>map(Column::cell).toList();
        cells = made;
        getChildren().setAll(made);
        made.forEach(cell -> cell.follow(item));
    }

    void widths(double[] next) {
        if (next != widths) {
            widths = next;
            requestLayout();
        }
    }

    /// @param place of the object; -1 with no object
    void show(int place, @Nullable R next) {
        index = place;
        if (next != item) {
            item = next;
            for (var mark : marks) {
                pseudoClassStateChanged(
                        mark.state(), next != null && mark.holds().test(next));
            }
            cells.forEach(cell -> cell.follow(next));
        }
        setVisible(next != null);
    }

    void state(boolean isSelected, boolean isCurrent) {
        selected = isSelected;
        pseudoClassStateChanged(SELECTED, isSelected);
        pseudoClassStateChanged(CURRENT, isCurrent);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < Math.min(cells.size(), widths.length); i++) {
            cells.get(i).resizeRelocate(x, 0, widths[i], getHeight());
            x += widths[i];
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case INDEX -> index;
            case SELECTED -> selected;
            case TEXT ->
                String.join(
                        " ", cells.stream().flatMap(it -> it.words().stream()).toList());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
