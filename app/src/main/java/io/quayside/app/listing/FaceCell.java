package io.quayside.app.listing;

import io.quayside.app.ui.Tip;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A text of what a row shows; its tooltip has all of it.
final class FaceCell<F> extends TableCell<ListingRow<F>, F> {
    private final Function<F, String> text;

    FaceCell(Function<F, String> text, String... styles) {
        this.text = text;
        getStyleClass().addAll(styles);
        Tip.on(this, this::getText);
    }

    @Override
    protected void updateItem(@Nullable F face, boolean empty) {
        super.updateItem(face, empty);
        setText(face == null ? null : text.apply(face));
    }
}
