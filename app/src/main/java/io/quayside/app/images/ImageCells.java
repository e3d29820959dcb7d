package io.quayside.app.images;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Excerpt;
import io.quayside.app.ui.Tip;
import io.quayside.app.ui.table.Piece;
import io.quayside.app.ui.table.PiecesCell;
import io.quayside.app.ui.table.TextCell;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.model.Image;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;

/// The cells of the table of images.
final class ImageCells {
    private ImageCells() {}

    /// The first tag, how many more there are, and what is under way.
    static final class Name extends PiecesCell<ImageRow, ImageFace> {
        private static final PseudoClass DANGLING = PseudoClass.getPseudoClass("dangling");

        private final Texts texts;
        private @Nullable ImageFace face;

        Name(Texts texts) {
            this.texts = texts;
            Tip.on(this, this::all);
        }

        @Override
        protected void show(@Nullable ImageFace next) {
            face = next;
            pseudoClassStateChanged(DANGLING, next != null && next.image().isDangling());
            setPieces(next == null ? List.of() : pieces(next));
        }

        private List<Piece> pieces(ImageFace shown) {
            var tags = shown.image().tags();
            var name = Piece.plain(tags.isEmpty() ? texts.get("images.dangling") : tags.getFirst());
            var more = more(shown);
            return more.isEmpty() ? List.of(name) : List.of(name, Piece.more(more));
        }

        private String all() {
            if (face == null) {
                return "";
            }
            var tags = face.image().tags();
            return tags.isEmpty() ? texts.get("images.dangling.tip") : String.join("\n", tags);
        }

        private String more(ImageFace shown) {
            if (shown.pending() instanceof RemoveImage) {
                return texts.get("images.pending.remove");
            }
            var tags = shown.image().tags().size();
            return tags > 1 ? "+" + (tags - 1) : "";
        }
    }

    /// A text of the image.
    static final class Text extends TextCell<ImageRow, ImageFace> {
        private final Function<Image, String> text;

        Text(Function<Image, String> text, String... styles) {
            super(styles);
            this.text = text;
        }

        @Override
        protected void show(@Nullable ImageFace face) {
            setText(face == null ? null : text.apply(face.image()));
        }
    }

    /// The names of the containers made from it, more of them in its tooltip.
    static final class Users extends TextCell<ImageRow, ImageFace> {
        private static final int IN_CELL = 20;
        private static final int IN_TIP = 30;

        private List<String> users = List.of();

        Users() {
            Tip.on(this, () -> joined("\n", IN_TIP));
        }

        @Override
        protected void show(@Nullable ImageFace face) {
            users = face == null ? List.of() : face.users();
            setText(joined(", ", IN_CELL));
        }

        private @Nullable String joined(String separator, int most) {
            return users.isEmpty() ? null : Excerpt.joined(users, separator, most);
        }
    }
}
