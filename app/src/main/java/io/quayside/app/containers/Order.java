package io.quayside.app.containers;

/// How the list is sorted.
record Order(SortKey key, boolean ascending) {
    static final Order USUAL = new Order(SortKey.NAME, true);
}
