package io.quayside.app.disk;

import io.quayside.app.ui.Figures;
import io.quayside.app.ui.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Everything that takes room as a map, each as large as the room that it takes. Arrow keys go from one to the next
/// smaller or larger.
final class TreemapView extends Pane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /// More tiles would be too small to be seen.
    private static final int MOST = 150;
    private static final double GAP = 1;

    private final DiskWords words;
    private final Consumer<DiskItem> choose;
    private final List<Label> tiles = new ArrayList<>();
    private List<DiskItem> items = List.of();
    private @Nullable DiskItem chosen;

    TreemapView(DiskWords words, String name, Consumer<DiskItem> choose) {
        this.words = words;
        this.choose = choose;
        setId("disk.map");
        getStyleClass().add("treemap");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(name);
        setMinSize(120, 80);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// @param all the largest first
    void show(List<DiskItem> all) {
        items = all.stream().filter(it -> it.size() > 0).limit(MOST).toList();
        tiles.clear();
        for (var item : items) {
            var tile = new Label(words.name(item) + "\n" + Figures.size(item.size()));
            tile.getStyleClass().addAll("tile", "tile-" + DiskWords.key(item.kind()));
            tile.setAccessibleText(words.all(item));
            Tip.on(tile, () -> words.all(item));
            tile.setOnMousePressed(event -> {
                requestFocus();
                choose.accept(item);
            });
            tiles.add(tile);
        }
        getChildren().setAll(tiles);
        requestLayout();
    }

    void choose(@Nullable DiskItem item) {
        chosen = item;
        for (int i = 0; i < items.size(); i++) {
            tiles.get(i).pseudoClassStateChanged(CHOSEN, items.get(i).equals(item));
        }
        if (item != null && isFocused()) {
            setAccessibleText(words.all(item));
        }
    }

    private void key(KeyEvent event) {
        var step = switch (event.getCode()) {
            case RIGHT, DOWN -> 1;
            case LEFT, UP -> -1;
            default -> 0;
        };
        if (event.getCode() == KeyCode.HOME && !items.isEmpty()) {
            choose.accept(items.getFirst());
            event.consume();
        } else if (step != 0 && !items.isEmpty()) {
            var at = chosen == null ? -1 : items.indexOf(chosen);
            choose.accept(items.get(Math.clamp(at + step, 0, items.size() - 1)));
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        var sizes = items.stream().map(it -> (double) it.size()).toList();
        var layout = Treemap.layout(sizes, getWidth(), getHeight());
        for (int i = 0; i < layout.size(); i++) {
            var place = layout.get(i);
            tiles.get(i)
                    .resizeRelocate(
                            place.x() + GAP,
                            place.y() + GAP,
                            Math.max(0, place.width() - 2 * GAP),
                            Math.max(0, place.height() - 2 * GAP));
        }
    }
}
