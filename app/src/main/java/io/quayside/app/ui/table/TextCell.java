package io.quayside.app.ui.table;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A cell with one text, and perhaps an icon before it. UI thread only.
public abstract class TextCell<R, T extends @Nullable Object> extends ObjectCell<R, T> {
    /// The style of figures, which stand at the right end of their cells.
    public static final String FIGURE = "figure";

    private static final double GAP = 4;

    private final FittedText text = new FittedText();
    private @Nullable Node icon;
    private final boolean atEnd;

    protected TextCell(String... styles) {
        super(styles);
        atEnd = List.of(styles).contains(FIGURE);
    }

    /// @param words null for nothing
    protected final void setText(@Nullable String words) {
        if (text.text(words == null ? "" : words)) {
            // Made for cells that say something alone: a third of them never do.
            if (text.node().getParent() == null) {
                getChildren().add(text.node());
                style(text.node());
            }
            place();
        }
    }

    public final String getText() {
        return text.text();
    }

    @Override
    public List<String> words() {
        return text.text().isEmpty() ? List.of() : List.of(text.text());
    }

    /// @param next null for none
    protected final void setIcon(@Nullable Node next) {
        if (icon == next) {
            return;
        }
        if (icon != null) {
            getChildren().remove(icon);
        }
        icon = next;
        if (next != null) {
            next.setManaged(false);
            getChildren().add(next);
            style(next);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        if (getWidth() <= 0) {
            return;
        }
        var insets = getInsets();
        double left = insets.getLeft();
        double middle = getHeight() / 2;
        if (icon != null) {
            var bounds = icon.getLayoutBounds();
            icon.relocate(snapPositionX(left), snapPositionY(middle - bounds.getHeight() / 2));
            left += bounds.getWidth() + GAP;
        }
        double end = getWidth() - insets.getRight();
        text.room(Math.max(0, end - left));
        text.place(snapPositionX(atEnd ? end - text.width() : left), middle);
    }
}
