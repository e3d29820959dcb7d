package io.quayside.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The pages and which one is shown. UI thread only.
public final class Navigation {
    private final List<Page> pages;
    private final ReadOnlyObjectWrapper<Page> current;

    /// @param pages at least one, in the order of the navigation; the first is shown
    public Navigation(List<Page> pages) {
        this.pages = List.copyOf(pages);
        this.current = new ReadOnlyObjectWrapper<>(pages.getFirst());
    }

    public List<Page> pages() {
        return pages;
    }

    public ReadOnlyObjectProperty<Page> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Page current() {
        return current.get();
    }

    public void show(Page page) {
        current.set(page);
    }

    /// Shows the page of this id; nothing happens when there is none.
    public void show(String id) {
        find(id).ifPresent(this::show);
    }

    public Optional<Page> find(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }
}
