package io.quayside.app.ui;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that shows what its whole row says in this column.
public final class OneLineCell<T> extends TableCell<T, T> {
    private final Function<T, String> text;

    /// @param cut where that is which does not fit
    public OneLineCell(Function<T, String> text, Pos place, OverrunStyle cut) {
        this.text = text;
        setAlignment(place);
        setTextOverrun(cut);
    }

    // Rows are as high as one line.
    private static String onOneLine(String words) {
        return words.indexOf('\n') < 0 ? words : words.strip().replaceAll("\\s*\n\\s*", " ⏎ ");
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : onOneLine(text.apply(item)));
    }
}
