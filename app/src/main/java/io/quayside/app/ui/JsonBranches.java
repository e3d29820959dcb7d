package io.quayside.app.ui;

import io.quayside.app.i18n.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// JSON as a tree; a value can be copied, and the path that leads to it.
final class JsonBranches implements JsonFace {
    private static final int MOST_HITS = 1000;
    private static final KeyCodeCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCodeCombination COPY_PATH =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final TreeView<JsonEntry> tree = new TreeView<>();
    private List<List<Integer>> found = List.of();
    private boolean revealed;

    JsonBranches(Texts texts) {
        tree.setId("json.tree");
        tree.setFixedCellSize(26);
        tree.setCellFactory(view -> new EntryCell());
        tree.getStyleClass().addAll("json-tree", "dense");
        tree.setAccessibleText(texts.get("json.tree"));
        var value = item(texts.get("json.copy-value"), COPY, this::copyValue);
        value.setId("json.copy-value");
        var path = item(texts.get("json.copy-path"), COPY_PATH, this::copyPath);
        path.setId("json.copy-path");
        tree.setContextMenu(new ContextMenu(value, path));
        tree.setOnKeyPressed(event -> {
            if (COPY_PATH.match(event)) {
                copyPath();
                event.consume();
            } else if (COPY.match(event)) {
                copyValue();
                event.consume();
            }
        });
    }

    @Override
    public Node node() {
        return tree;
    }

    @Override
    public void show(@Nullable JsonEntry document, boolean reveal) {
        revealed = reveal;
        if (document == null) {
            tree.setRoot(null);
        } else if (tree.getRoot() == null || tree.getRoot().getValue() != document) {
            var root = new JsonItem(document);
            root.setExpanded(true);
            tree.setRoot(root);
        } else {
            tree.refresh();
        }
    }

    @Override
    public int find(String lowerCase) {
        var root = tree.getRoot();
        found = root == null ? List.of() : JsonItem.find(root.getValue(), lowerCase, revealed, MOST_HITS);
        return found.size();
    }

    @Override
    public void go(int hit) {
        TreeItem<JsonEntry> item = tree.getRoot();
        for (var index : found.get(hit)) {
            item.setExpanded(true);
            item = item.getChildren().get(index);
        }
        tree.getSelectionModel().select(item);
        tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
    }

    private void copyValue() {
        var item = tree.getSelectionModel().getSelectedItem();
        if (item != null) {
            Clip.copy(item.getValue().text(revealed));
        }
    }

    private void copyPath() {
        var item = tree.getSelectionModel().getSelectedItem();
        if (item instanceof JsonItem it) {
            Clip.copy(it.path());
        }
    }

    private static MenuItem item(String text, KeyCombination keys, Runnable run) {
        var item = new MenuItem(text, Icons.of("mdi2c-content-copy"));
        item.setAccelerator(keys);
        item.setOnAction(event -> run.run());
        return item;
    }

    private final class EntryCell extends TreeCell<JsonEntry> {
        private final Label name = new Label();
        private final Label value = new Label();
        private final HBox line = new HBox(name, value);

        private EntryCell() {
            name.getStyleClass().add("json-name");
            value.getStyleClass().add("json-value");
            line.getStyleClass().add("json-line");
        }

        @Override
        protected void updateItem(@Nullable JsonEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            name.setText(entry.name());
            value.setText(entry.value(revealed));
            setGraphic(line);
        }
    }
}
