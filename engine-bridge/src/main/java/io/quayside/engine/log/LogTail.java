package io.quayside.engine.log;

import io.quayside.engine.model.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The logs of one container or several in one store, in the order of the engine's time stamps, live. Thread-safe.
///
/// Goes on through restarts of the containers and of the engine, with no line lost and none twice; what happened is
/// noted in place, see [LogNote].
public final class LogTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    /// Lines that pour in are stored together: whoever hears of them is woken by each batch. Too short for anybody to
    /// see, or for a reader to have to wait.
    private static final Duration TOGETHER = Duration.ofMillis(5);

    private final LogEngine engine;
    private final MergeQueue queue;
    private final LineStore store;
    private final List<SourceLines> sources = new CopyOnWriteArrayList<>();
    /// Of each source, the one that reads it.
    private final List<Thread> readers = new CopyOnWriteArrayList<>();
    private final TailThreads threads;
    private final Thread writer;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ChangeSignal changes = new ChangeSignal();
    private final Subscription picture;
    private final Subscription happenings;
    private volatile boolean closed;
    private @Nullable LogMarks marks;

    private LogTail(
            LogEngine engine, List<String> containers, LogOptions options, LineStore store, TailThreads threads) {
        this.engine = engine;
        this.threads = threads;
        this.writer = threads.unstarted("log tail", this::write);
        this.store = store;
        this.queue = new MergeQueue(containers.size());
        this.picture = engine.onChange(changes::raise);
        for (String container : containers) {
            SourceLines lines = new SourceLines(sources.size(), container, queue);
            sources.add(lines);
            readers.add(thread(container, new SourceReader(engine, container, options, changes, lines, () -> closed)));
        }
        this.happenings = engine.onHappening(this::happened);
    }

    private Thread thread(String container, Runnable reader) {
        return threads.unstarted("log of " + container, reader);
    }

    private void happened(LogEngine.Happening what) {
        for (SourceLines lines : sources) {
            if (lines.source().container().equals(what.container())) {
                lines.happened(what);
                changes.raise();
            }
        }
    }

    /// Opens a tail and returns at once; lines arrive from then on.
    ///
    /// @param containers ids, at least one, each once
    /// @param folder where lines go that do not fit into memory
    public static LogTail open(LogEngine engine, List<String> containers, LogOptions options, LogFolder folder) {
        return open(engine, containers, options, folder, new TailThreads());
    }

    /// As above, for one tail of several.
    ///
    /// @param threads of all of them
    public static LogTail open(
            LogEngine engine, List<String> containers, LogOptions options, LogFolder folder, TailThreads threads) {
        var tail = new LogTail(engine, containers, options, new LineStore(folder, LineStore.BUDGET), threads);
        tail.readers.forEach(Thread::start);
        tail.writer.start();
        return tail;
    }

    /// Goes on with a container that came later, as one more source: all of its lines, and whatever comes.
    public synchronized void join(String container) {
        int source = queue.add();
        follow(source, container, LogNote.Kind.JOINED, null);
    }

    /// Goes on with another container in the place of one that was removed, once that one's last line is here: all of
    /// its lines, and whatever comes.
    ///
    /// @param source the index of the one that was removed
    public synchronized void succeed(int source, String container) {
        follow(source, container, LogNote.Kind.REPLACED, readers.get(source));
    }

    private void follow(int source, String container, LogNote.Kind note, @Nullable Thread before) {
        if (closed) {
            return;
        }
        SourceLines lines = new SourceLines(source, container, queue);
        SourceReader reader =
                new SourceReader(engine, container, LogOptions.everything(), changes, lines, () -> closed);
        Thread thread = thread(container, () -> {
            if (before == null || isOver(before)) {
                engine.container(container).ifPresent(found -> lines.happened(found.created()));
                lines.note(LogNote.of(note));
                reader.run();
            }
        });
        if (source < sources.size()) {
            sources.set(source, lines);
            readers.set(source, thread);
        } else {
            sources.add(lines);
            readers.add(thread);
        }
        thread.start();
        changes.raise();
    }

    /// Waits until a reader has ended; false when this tail was closed meanwhile.
    private static boolean isOver(Thread reader) {
        try {
            reader.join();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /// All lines so far, and those to come.
    public LineStore store() {
        return store;
    }

    /// What the lines say of themselves: found out from the first call on, in the background.
    public synchronized LogMarks marks() {
        if (marks == null) {
            marks = new LogMarks(this);
            if (closed) {
                marks.close();
            } else {
                marks.start();
            }
        }
        return marks;
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
                if (!queue.goesOn()) {
                    Thread.sleep(TOGETHER);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("A tail was closed");
        } catch (RuntimeException e) {
            LOG.error("A tail ended", e);
        }
    }

    /// Whether it was closed and all its threads have ended.
    public boolean isClosed() {
        return closed && !writer.isAlive() && readers.stream().noneMatch(Thread::isAlive);
    }

    /// Ends it within milliseconds, whatever the engine does, and forgets its lines.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (marks != null) {
                marks.close();
            }
            listeners.clear();
            picture.close();
            happenings.close();
            readers.forEach(Thread::interrupt);
            writer.interrupt();
            store.close();
        }
    }
}
