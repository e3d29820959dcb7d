package io.quayside.app.fx;

import io.quayside.engine.model.Subscription;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What a view holds on to while it is attached; released in reverse order when it is detached. UI thread only.
public final class Disposables implements Subscription {
    private final Deque<Runnable> releases = new ArrayDeque<>();

    public void onClose(Runnable release) {
        releases.push(release);
    }

    public void add(Subscription subscription) {
        onClose(subscription::close);
    }

    /// Calls the listener now and at every change.
    public <T extends @Nullable Object> void observe(ObservableValue<T> value, Consumer<? super T> listener) {
        var subscription = value.subscribe(listener);
        onClose(subscription::unsubscribe);
    }

    public <T extends @Nullable Object> void bind(Property<T> target, ObservableValue<? extends T> source) {
        target.bind(source);
        onClose(target::unbind);
    }

    public void onInvalidation(Observable observable, Runnable reaction) {
        InvalidationListener listener = ignored -> reaction.run();
        observable.addListener(listener);
        onClose(() -> observable.removeListener(listener));
    }

    @Override
    public void close() {
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
    }
}
