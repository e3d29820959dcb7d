package io.quayside.app.containers.files;

import io.quayside.app.fx.ListUpdate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeItem;

/// A line of the tree as the control knows it: opening it has its folder read. Lines that stay keep what
/// is open in them.
final class FileItem extends TreeItem<FileNode> {
    private final Consumer<FileNode> opened;

    /// @param opened told when a folder is opened
    FileItem(FileNode node, Consumer<FileNode> opened) {
        super(node);
        this.opened = opened;
        if (node.isFile() && node.isFolder()) {
            node.children().addListener((ListChangeListener<FileNode>) change -> take());
            take();
            expandedProperty().subscribe((before, now) -> {
                // The root is always open, and read when the tab is looked at.
                if (now && node.parent() != null) {
                    opened.accept(node);
                }
            });
        }
    }

    private void take() {
        Map<FileNode, TreeItem<FileNode>> before = new HashMap<>();
        getChildren().forEach(item -> before.put(item.getValue(), item));
        var next = new ArrayList<TreeItem<FileNode>>();
        for (var child : getValue().children()) {
            var item = before.get(child);
            next.add(item == null ? new FileItem(child, opened) : item);
        }
        ListUpdate.apply(getChildren(), next);
    }

    @Override
    public boolean isLeaf() {
        return !(getValue().isFile() && getValue().isFolder());
    }
}
