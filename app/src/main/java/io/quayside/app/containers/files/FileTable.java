package io.quayside.app.containers.files;

import io.quayside.app.ui.Icons;
import io.quayside.app.ui.Tip;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The tree of files with a column for each thing that is known of them.
final class FileTable extends TreeTableView<FileNode> {
    private static final double ROW_HEIGHT = 28;
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
    private static final PseudoClass DELETED = PseudoClass.getPseudoClass("deleted");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");

    private final FilesModel model;
    private final FileWords words;
    private final Consumer<FileNode> activated;
    private boolean selecting;

    /// @param activated told of the line on which somebody pressed Enter or clicked twice
    FileTable(FilesModel model, FileWords words, Consumer<FileNode> activated) {
        this.model = model;
        this.words = words;
        this.activated = activated;
        setId("containers.files.tree");
        setAccessibleText(words.texts().get("containers.files.tree"));
        setShowRoot(false);
        setFixedCellSize(ROW_HEIGHT);
        getStyleClass().addAll("dense", "edge-to-edge", "file-tree");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(view -> new Row());
        var name = column("containers.files.name", 206, words::name);
        name.setCellFactory(view -> new NameCell());
        column("containers.files.size", 68, node -> words.size(node.entry()))
                .getStyleClass()
                .add("figure");
        column("containers.files.change", 78, words::change);
        column("containers.files.modified", 140, node -> FileWords.modified(node.entry()));
        column("containers.files.mode", 100, node -> FileWords.permissions(node.entry()));
        column("containers.files.owner", 110, node -> FileWords.owner(node.entry()));
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<FileNode>>)
                change -> tellSelection());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() == this) {
                activate();
                event.consume();
            }
        });
    }

    /// Shows another tree.
    void show(FileTree tree) {
        setRoot(new FileItem(tree.root(), model::open));
    }

    /// Brings this line into sight and selects it.
    void reveal(FileNode node) {
        var item = item(node);
        if (item == null || node.parent() == null) {
            return;
        }
        for (var above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
        getSelectionModel().clearSelection();
        getSelectionModel().select(item);
        scrollTo(Math.max(0, getRow(item) - 3));
        getFocusModel().focus(getRow(item));
    }

    private @Nullable TreeItem<FileNode> item(FileNode node) {
        var parent = node.parent();
        if (parent == null) {
            return getRoot();
        }
        var above = item(parent);
        return above == null
                ? null
                : above.getChildren().stream()
                        .filter(it -> it.getValue() == node)
                        .findFirst()
                        .orElse(null);
    }

    private void activate() {
        var item = getSelectionModel().getSelectedItem();
        if (item == null) {
            return;
        }
        if (item.getValue().isFile() && item.getValue().isFolder()) {
            item.setExpanded(!item.isExpanded());
        } else {
            activated.accept(item.getValue());
        }
    }

    // A change of many lines comes in pieces, in the midst of which there are nulls.
    private void tellSelection() {
        if (!selecting) {
            selecting = true;
            model.select(List.copyOf(getSelectionModel().getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .map(TreeItem::getValue)
                    .toList()));
            selecting = false;
        }
    }

    private TreeTableColumn<FileNode, FileNode> column(String key, double width, Function<FileNode, String> text) {
        var column = new TreeTableColumn<FileNode, FileNode>(words.texts().get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new javafx.beans.property.ReadOnlyObjectWrapper<>(
                features.getValue().getValue()));
        column.setCellFactory(view -> new TextCell(text));
        getColumns().add(column);
        return column;
    }

    /// Follows its file.
    private static class TextCell extends TreeTableCell<FileNode, FileNode> {
        private final Function<FileNode, String> text;
        private @Nullable Subscription following;

        TextCell(Function<FileNode, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable FileNode node, boolean empty) {
            super.updateItem(node, empty);
            if (following != null) {
                following.unsubscribe();
                following = null;
            }
            if (empty || node == null) {
                setText(null);
                setGraphic(null);
            } else {
                following = node.revisionProperty().subscribe(ignored -> fill(node));
            }
        }

        void fill(FileNode node) {
            setText(text.apply(node));
        }
    }

    private final class NameCell extends TextCell {
        NameCell() {
            super(words::name);
            getStyleClass().add("file-name");
            Tip.on(this, this::tip);
        }

        @Override
        void fill(FileNode node) {
            super.fill(node);
            setGraphic(Icons.of(FileWords.icon(node)));
        }

        private @Nullable String tip() {
            var node = getItem();
            var entry = node == null ? null : node.entry();
            if (node == null || entry == null) {
                return node == null ? null : words.name(node);
            }
            return words.kind(entry.kind()) + ": " + io.quayside.engine.model.RawText.shown(node.path())
                    + words.name(node).substring(node.name().length());
        }
    }

    private final class Row extends TreeTableRow<FileNode> {
        private @Nullable Subscription following;

        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && getItem() != null) {
                    var node = getItem();
                    // The control itself opens folders so.
                    if (!(node.isFile() && node.isFolder())) {
                        activated.accept(node);
                    }
                }
            });
        }

        @Override
        protected void updateItem(@Nullable FileNode node, boolean empty) {
            super.updateItem(node, empty);
            if (following != null) {
                following.unsubscribe();
                following = null;
            }
            if (node == null || empty) {
                mark(null);
            } else {
                following = node.revisionProperty().subscribe(ignored -> mark(node));
            }
        }

        private void mark(@Nullable FileNode node) {
            var change = node == null ? null : node.change();
            pseudoClassStateChanged(NOTE, node != null && !node.isFile());
            pseudoClassStateChanged(DELETED, node != null && node.isDeleted());
            pseudoClassStateChanged(CHANGED, change == io.quayside.engine.files.Change.CHANGED);
            pseudoClassStateChanged(ADDED, change == io.quayside.engine.files.Change.ADDED);
        }
    }
}
