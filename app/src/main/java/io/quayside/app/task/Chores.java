package io.quayside.app.task;

/// How features put long work into the list of tasks that is no deed on an engine. UI thread only.
public interface Chores {
    /// It runs from now on, until its end is told.
    ///
    /// @param title what is done, in the user's language
    /// @param cancel asks for its end; called at most while it runs
    Chore begin(String title, Runnable cancel);
}
