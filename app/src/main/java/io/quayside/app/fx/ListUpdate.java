package io.quayside.app.fx;

import java.util.List;
import javafx.collections.ObservableList;

/// Brings an observable list to a new content with one change event that touches as little of it as possible, so that
/// what shows the list keeps its place. Elements are compared by reference.
public final class ListUpdate {
    private ListUpdate() {}

    /// @return whether anything changed
    public static <T> boolean apply(ObservableList<T> target, List<T> next) {
        var shared = Math.min(target.size(), next.size());
        var head = 0;
        while (head < shared && target.get(head) == next.get(head)) {
            head++;
        }
        var tail = 0;
        while (tail < shared - head && target.get(target.size() - 1 - tail) == next.get(next.size() - 1 - tail)) {
            tail++;
        }
        if (head == target.size() && head == next.size()) {
            return false;
        }
        target.replaceRange(head, target.size() - tail, next.subList(head, next.size() - tail));
        return true;
    }
}
