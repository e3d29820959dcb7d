package io.quayside.engine.log;

import io.quayside.engine.model.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The logs of one container or several in one store, in the order of the engine's time stamps, live. Thread-safe.
///
/// Goes on through restarts of the containers and of the engine, with no line lost and none twice; what happened is
/// noted in place, see [LogNote].
public final class LogTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);

    private final MergeQueue queue;
    private final LineStore store;
    private final List<SourceLines> sources = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Subscription picture;
    private volatile boolean closed;

    private LogTail(LogEngine engine, List<String> containers, LogOptions options, LineStore store) {
        this.store = store;
        this.queue = new MergeQueue(containers.size());
        ChangeSignal changes = new ChangeSignal();
        this.picture = engine.onChange(changes::raise);
        for (String container : containers) {
            SourceLines lines = new SourceLines(sources.size(), container, queue);
            sources.add(lines);
            threads.add(Thread.ofVirtual()
                    .name("log of " + container)
                    .unstarted(new SourceReader(engine, container, options, changes, lines, () -> closed)));
        }
        threads.add(Thread.ofVirtual().name("log tail").unstarted(this::write));
    }

    /// Opens a tail and returns at once; lines arrive from then on.
    ///
    /// @param containers ids, at least one, each once
    /// @param folder where lines go that do not fit into memory
    public static LogTail open(LogEngine engine, List<String> containers, LogOptions options, LogFolder folder) {
        var tail = new LogTail(engine, containers, options, new LineStore(folder, LineStore.BUDGET));
        tail.threads.forEach(Thread::start);
        return tail;
    }

    /// All lines so far, and those to come.
    public LineStore store() {
        return store;
    }

    /// The containers, in the order in which they were given, as they are now.
    public List<LogSource> sources() {
        return sources.stream().map(SourceLines::source).toList();
    }

    /// Calls the listener after lines have been added or a source has changed: on the tail's own thread, many times a
    /// second while lines come. It must return quickly.
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void write() {
        try {
            while (!closed) {
                queue.take(store);
                store.publish();
                listeners.forEach(Runnable::run);
            }
        } catch (InterruptedException e) {
            LOG.debug("A tail was closed");
        } catch (RuntimeException e) {
            LOG.error("A tail ended", e);
        }
    }

    /// Whether it was closed and all its threads have ended.
    public boolean isClosed() {
        return closed && threads.stream().noneMatch(Thread::isAlive);
    }

    /// Ends it within milliseconds, whatever the engine does, and forgets its lines.
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            listeners.clear();
            picture.close();
            threads.forEach(Thread::interrupt);
            store.close();
        }
    }
}
