package io.quayside.app.ui;

import io.quayside.app.i18n.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// JSON as a tree that can be searched, with values of environment variables masked until revealed. UI thread only.
public final class JsonTree extends VBox {
    private static final int MOST_HITS = 1000;

    private final Texts texts;
    private final TreeView<JsonEntry> tree = new TreeView<>();
    private final TextField search = new TextField();
    private final Label hits = new Label();
    private final ToggleButton reveal;
    private String text = "";
    private List<List<Integer>> found = List.of();
    private int current;

    public JsonTree(Texts texts) {
        this.texts = texts;
        this.reveal = new ToggleButton(texts.get("json.reveal"), Icons.of("mdi2e-eye-outline"));
        tree.setFixedCellSize(26);
        tree.setCellFactory(view -> new EntryCell());
        tree.getStyleClass().addAll("json-tree", "dense");
        tree.setAccessibleText(texts.get("json.tree"));
        tree.setOnKeyPressed(event -> {
            if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(event)) {
                copySelected();
                event.consume();
            }
        });
        search.setPromptText(texts.get("json.search"));
        search.setAccessibleText(texts.get("json.search"));
        search.textProperty().subscribe((before, now) -> find());
        search.setOnAction(event -> go(current + 1));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        reveal.setId("json.reveal");
        reveal.selectedProperty().subscribe((before, now) -> {
            tree.refresh();
            find();
        });
        var copy = new Button(texts.get("json.copy"), Icons.of("mdi2c-content-copy"));
        copy.setOnAction(event -> Clip.copy(text));
        HBox.setHgrow(search, Priority.ALWAYS);
        var bar = new HBox(search, hits, reveal, copy);
        bar.getStyleClass().add("pane-bar");
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(bar, tree);
    }

    /// Shows another document; secrets are masked again.
    ///
    /// @param json the text that it was parsed from, for copying
    public void show(JsonEntry document, String json) {
        if (json.equals(text)) {
            return;
        }
        text = json;
        reveal.setSelected(false);
        var root = new JsonItem(document);
        root.setExpanded(true);
        tree.setRoot(root);
        find();
    }

    public void clear() {
        text = "";
        tree.setRoot(null);
        hits.setText("");
    }

    private void find() {
        var words = search.getText().strip().toLowerCase(Locale.ROOT);
        var root = tree.getRoot();
        found = words.isEmpty() || root == null
                ? List.of()
                : JsonItem.find(root.getValue(), words, reveal.isSelected(), MOST_HITS);
        hits.setText("");
        if (!words.isEmpty()) {
            go(0);
        }
    }

    private void go(int hit) {
        if (found.isEmpty()) {
            hits.setText(search.getText().isBlank() ? "" : texts.get("json.nohits"));
            return;
        }
        current = hit % found.size();
        hits.setText(texts.get("json.hits", current + 1, found.size()));
        TreeItem<JsonEntry> item = tree.getRoot();
        for (var index : found.get(current)) {
            item.setExpanded(true);
            item = item.getChildren().get(index);
        }
        tree.getSelectionModel().select(item);
        tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
    }

    private void copySelected() {
        var item = tree.getSelectionModel().getSelectedItem();
        if (item != null) {
            Clip.copy(item.getValue().copied());
        }
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
            value.setText(entry.value(reveal.isSelected()));
            setGraphic(line);
        }
    }
}
