package io.quayside.app.listing;

import io.quayside.app.ui.Tip;
import io.quayside.app.ui.table.TextCell;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A text of what a row shows; its tooltip has all of it.
final class FaceCell<F> extends TextCell<ListingRow<F>, F> {
    private final Function<F, String> text;

    FaceCell(Function<F, String> text, String... styles) {
        super(styles);
        this.text = text;
        Tip.on(this, this::getText);
    }

    @Override
    protected void show(@Nullable F face) {
        setText(face == null ? null : text.apply(face));
    }
}
