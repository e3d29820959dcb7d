package io.quayside.app.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// An entry in the tree, whose children are made when somebody opens it.
final class JsonItem extends TreeItem<JsonEntry> {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private boolean opened;

    JsonItem(JsonEntry entry) {
        super(entry);
    }

    @Override
    public boolean isLeaf() {
        return getValue().isLeaf();
    }

    @Override
    public ObservableList<TreeItem<JsonEntry>> getChildren() {
        var children = super.getChildren();
        if (!opened) {
            opened = true;
            List<JsonItem> made =
                    getValue().children().stream().map(JsonItem::new).toList();
            children.setAll(made);
        }
        return children;
    }

    /// What leads from the document to this entry, as `jq` writes it: `.Config.Labels["a.b"]`; "." at the root.
    String path() {
        var path = new StringBuilder();
        for (TreeItem<JsonEntry> item = this; item.getParent() != null; item = item.getParent()) {
            path.insert(0, step(item.getParent().getValue(), item.getValue()));
        }
        return path.isEmpty() || path.charAt(0) == '[' ? "." + path : path.toString();
    }

    private static String step(JsonEntry parent, JsonEntry child) {
        if (parent.node().isArray()) {
            return "[" + child.name() + "]";
        }
        return PLAIN.matcher(child.name()).matches()
                ? "." + child.name()
                : "[\"" + child.name().replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
    }

    /// The entries, this one's own first, that contain the words, as paths of child indexes; no items are made for the
    /// search. At most `limit`.
    static List<List<Integer>> find(JsonEntry root, String lowerCase, boolean revealed, int limit) {
        var found = new ArrayList<List<Integer>>();
        Deque<Step> open = new ArrayDeque<>();
        open.push(new Step(root, List.of()));
        while (!open.isEmpty() && found.size() < limit) {
            var step = open.pop();
            if (step.entry.contains(lowerCase, revealed)) {
                found.add(step.path);
            }
            var children = step.entry.children();
            for (var i = children.size() - 1; i >= 0; i--) {
                var path = new ArrayList<>(step.path);
                path.add(i);
                open.push(new Step(children.get(i), path));
            }
        }
        return found;
    }

    private record Step(JsonEntry entry, List<Integer> path) {}
}
