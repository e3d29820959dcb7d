package io.quayside.app.task;

import io.quayside.app.fx.UiThread;
import io.quayside.engine.model.Subscription;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One virtual thread for each piece of work.
public final class BackgroundTasks implements Background {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);

    private final UiThread ui;

    public BackgroundTasks(UiThread ui) {
        this.ui = ui;
    }

    @Override
    public <T> Subscription call(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        var closed = new AtomicBoolean();
        var thread = Thread.ofVirtual().name("background").start(() -> perform(work, closed, onResult, onFailure));
        return () -> {
            closed.set(true);
            thread.interrupt();
        };
    }

    private <T> void perform(
            Callable<T> work,
            AtomicBoolean closed,
            Consumer<? super T> onResult,
            Consumer<? super Exception> onFailure) {
        Runnable delivery;
        try {
            var result = work.call();
            delivery = () -> onResult.accept(result);
        } catch (Exception e) {
            delivery = () -> onFailure.accept(e);
        } catch (Error e) {
            LOG.error("Background work broke down", e);
            delivery = () -> onFailure.accept(new IllegalStateException(e));
        }
        deliver(delivery, closed);
    }

    private void deliver(Runnable delivery, AtomicBoolean closed) {
        if (!closed.get()) {
            ui.later(() -> {
                // Closed meanwhile, on the UI thread: the owner no longer expects anything.
                if (!closed.get()) {
                    delivery.run();
                }
            });
        }
    }
}
