package io.quayside.app.ui;

import java.time.Instant;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// How long ago an object was made; its tooltip says when.
public final class CreatedCell<R> extends TableCell<R, @Nullable Age> {
    private final AgeText words;

    /// @param created of a row; null when the row has no such time
    public CreatedCell(AgeText words, Function<R, @Nullable Instant> created) {
        this.words = words;
        Tip.on(this, () -> {
            var row = getTableRow().getItem();
            var time = row == null ? null : created.apply(row);
            return time == null ? "" : AgeText.absolute(time);
        });
    }

    @Override
    protected void updateItem(@Nullable Age age, boolean empty) {
        super.updateItem(age, empty);
        setText(age == null ? null : words.of(age));
    }
}
