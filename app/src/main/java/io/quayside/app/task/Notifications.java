package io.quayside.app.task;

/// Where notices go. UI thread only.
public interface Notifications {
    void show(Notice notice);

    /// As [#show], and outside of the window as well while nobody looks at it.
    default void alert(Notice notice) {
        show(notice);
    }
}
