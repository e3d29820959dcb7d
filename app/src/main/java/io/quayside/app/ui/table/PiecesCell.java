package io.quayside.app.ui.table;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A cell with several words in a line, some of which are links. UI thread only.
public abstract class PiecesCell<R, T extends @Nullable Object> extends ObjectCell<R, T> {
    private static final double GAP = 8;

    private final List<FittedText> texts = new ArrayList<>();
    private List<Piece> pieces = List.of();

    protected PiecesCell(String... styles) {
        super(styles);
    }

    protected final void setPieces(List<Piece> next) {
        if (next.equals(pieces)) {
            return;
        }
        for (int i = 0; i < Math.max(next.size(), texts.size()); i++) {
            if (i == texts.size()) {
                texts.add(made(i));
            }
            dress(texts.get(i), i < pieces.size() ? pieces.get(i) : null, i < next.size() ? next.get(i) : null);
        }
        pieces = List.copyOf(next);
        requestLayout();
    }

    @Override
    public List<String> words() {
        return pieces.stream().map(Piece::text).toList();
    }

    private FittedText made(int index) {
        var text = new FittedText();
        text.node().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            // A click on a link is not one on its row.
            if (event.getButton() == MouseButton.PRIMARY) {
                event.consume();
            }
        });
        text.node().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            var action = index < pieces.size() ? pieces.get(index).action() : null;
            if (event.getButton() == MouseButton.PRIMARY && action != null) {
                action.run();
                event.consume();
            }
        });
        getChildren().add(text.node());
        style(text.node());
        return text;
    }

    private static void dress(FittedText text, @Nullable Piece before, @Nullable Piece now) {
        var old = before == null ? "" : before.style();
        var style = now == null ? "" : now.style();
        if (!old.equals(style)) {
            text.node().getStyleClass().remove(old);
            if (!style.isEmpty()) {
                text.node().getStyleClass().add(style);
            }
        }
        text.node().setMouseTransparent(now == null || now.action() == null);
        text.text(now == null ? "" : now.text());
    }

    // Each takes what it needs of what is left; the words that say how many more there are, first.
    @Override
    protected void layoutChildren() {
        var insets = getInsets();
        double x = insets.getLeft();
        double end = getWidth() - insets.getRight();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isMore()) {
                texts.get(i).room(Math.max(0, end - x));
                end -= texts.get(i).width() + GAP;
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            var text = texts.get(i);
            if (!pieces.get(i).isMore()) {
                // Dots alone would say nothing.
                var room = Math.max(0, end - x);
                text.room(room);
                text.node().setVisible(room > 0);
            }
            text.place(snapPositionX(x), getHeight() / 2);
            x += text.width() + (text.text().isEmpty() ? 0 : GAP);
        }
    }
}
