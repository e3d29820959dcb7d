package io.quayside.app.task;

/// Where notices go. UI thread only.
public interface Notifications {
    void show(Notice notice);
}
