package io.quayside.app.ui;

import io.quayside.app.ui.table.TextCell;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How long ago an object was made; its tooltip says when.
public final class CreatedCell<R> extends TextCell<R, @Nullable Age> {
    private final AgeText words;

    /// @param created of a row; null when the row has no such time
    public CreatedCell(AgeText words, Function<R, @Nullable Instant> created) {
        this.words = words;
        Tip.on(this, () -> {
            var row = row();
            var time = row == null ? null : created.apply(row);
            return time == null ? "" : AgeText.absolute(time);
        });
    }

    @Override
    protected void show(@Nullable Age age) {
        setText(age == null ? null : words.of(age));
    }
}
