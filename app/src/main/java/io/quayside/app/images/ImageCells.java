package io.quayside.app.images;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Excerpt;
import io.quayside.app.ui.Tip;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.model.Image;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The cells of the table of images.
final class ImageCells {
    private ImageCells() {}

    /// The first tag, how many more there are, and what is under way.
    static final class Name extends TableCell<ImageRow, ImageFace> {
        private static final PseudoClass DANGLING = PseudoClass.getPseudoClass("dangling");

        private final Texts texts;
        private final Label name = new Label();
        private final Label more = new Label();
        private final HBox line = new HBox(name, more);

        Name(Texts texts) {
            this.texts = texts;
            line.getStyleClass().add("tags");
            more.getStyleClass().add("more");
            more.setMinWidth(Label.USE_PREF_SIZE);
            Tip.on(this, this::all);
        }

        @Override
        protected void updateItem(@Nullable ImageFace face, boolean empty) {
            super.updateItem(face, empty);
            pseudoClassStateChanged(DANGLING, face != null && face.image().isDangling());
            if (face == null) {
                setGraphic(null);
                return;
            }
            var tags = face.image().tags();
            name.setText(tags.isEmpty() ? texts.get("images.dangling") : tags.getFirst());
            more.setText(more(face));
            setGraphic(line);
        }

        private String all() {
            var face = getItem();
            if (face == null) {
                return "";
            }
            var tags = face.image().tags();
            return tags.isEmpty() ? texts.get("images.dangling.tip") : String.join("\n", tags);
        }

        private String more(ImageFace face) {
            if (face.pending() instanceof RemoveImage) {
                return texts.get("images.pending.remove");
            }
            var tags = face.image().tags().size();
            return tags > 1 ? "+" + (tags - 1) : "";
        }
    }

    /// A text of the image.
    static final class Text extends TableCell<ImageRow, ImageFace> {
        private final Function<Image, String> text;

        Text(Function<Image, String> text, String... styles) {
            this.text = text;
            getStyleClass().addAll(styles);
        }

        @Override
        protected void updateItem(@Nullable ImageFace face, boolean empty) {
            super.updateItem(face, empty);
            setText(face == null ? null : text.apply(face.image()));
        }
    }

    /// The names of the containers made from it, more of them in its tooltip.
    static final class Users extends TableCell<ImageRow, ImageFace> {
        private static final int IN_CELL = 20;
        private static final int IN_TIP = 30;

        Users() {
            Tip.on(this, () -> joined("\n", IN_TIP));
        }

        @Override
        protected void updateItem(@Nullable ImageFace face, boolean empty) {
            super.updateItem(face, empty);
            setText(joined(", ", IN_CELL));
        }

        private @Nullable String joined(String separator, int most) {
            var face = getItem();
            return face == null || face.users().isEmpty() ? null : Excerpt.joined(face.users(), separator, most);
        }
    }
}
