package io.quayside.app.disk;

import io.quayside.engine.model.DiskUsage;
import java.util.List;

/// What takes how much of an engine's disk, as it was when it was counted.
///
/// @param items the largest first
/// @param uncountedLogs of how many containers the log's size is not known
/// @param helperImage an image by which volumes can be saved; empty when the engine has none
/// @param usage what the engine itself has counted
record DiskReport(List<DiskItem> items, int uncountedLogs, String helperImage, DiskUsage usage) {
    DiskReport {
        items = List.copyOf(items);
    }

    long total() {
        return items.stream().mapToLong(DiskItem::size).sum();
    }

    long total(DiskItem.Kind kind) {
        return items.stream()
                .filter(it -> it.kind() == kind)
                .mapToLong(DiskItem::size)
                .sum();
    }

    /// What nothing uses.
    List<DiskItem> unused() {
        return items.stream().filter(it -> it.reason() != null).toList();
    }
}
