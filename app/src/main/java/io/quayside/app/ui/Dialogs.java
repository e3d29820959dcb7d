package io.quayside.app.ui;

/// Where dialogs are shown: inside the window, one above the other. UI thread only.
public interface Dialogs {
    /// Shows it over everything and returns at once. Keyboard focus stays inside until it closes, and then goes back to
    /// where it was.
    void show(Dialog dialog);

    void close(Dialog dialog);
}
