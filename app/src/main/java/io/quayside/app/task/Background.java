package io.quayside.app.task;

import io.quayside.engine.model.Subscription;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Work that must not run on the UI thread. Thread-safe.
public interface Background {
    /// Runs it on a virtual thread and hands its result, or its failure, to the UI thread. Closing the handle
    /// interrupts
    /// the work, and nothing is handed over any more.
    <T> Subscription call(Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure);
}
