package io.quayside.engine.live;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.live.Meaning.Kind;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads whole lists again, on one thread: those of a kind shortly after an event of that kind, and all of them once
/// some time after the last event of a burst, because an engine that cannot get rid of its events fast enough drops
/// some without a word. While nothing happens nothing is read.
final class ListRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(ListRefresh.class);
    private static final Duration DEBOUNCE = Duration.ofMillis(200);
    private static final Duration CALM = Duration.ofSeconds(10);
    private static final Duration LONGEST_STORM = Duration.ofSeconds(60);

    private final DockerApi api;
    private final Picture picture;
    private final ContainerRefresh containers;
    private final Session session;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Kind> dirty = EnumSet.noneOf(Kind.class);
    private boolean stormy;
    private long firstEvent;
    private long lastEvent;

    ListRefresh(DockerApi api, Picture picture, ContainerRefresh containers, Session session) {
        this.api = api;
        this.picture = picture;
        this.containers = containers;
        this.session = session;
    }

    /// Something happened; returns at once.
    void mark(Set<Kind> kinds) {
        lock.lock();
        try {
            lastEvent = System.nanoTime();
            if (!stormy) {
                stormy = true;
                firstEvent = lastEvent;
            }
            dirty.addAll(kinds);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Reads all that is not read container by container, and returns when it is in the picture.
    void readAll() {
        for (Kind kind : Kind.values()) {
            read(kind);
        }
    }

    /// Goes on until it is interrupted.
    void run() throws InterruptedException {
        while (true) {
            var kinds = awaitKinds();
            try {
                if (kinds.isEmpty()) {
                    LOG.debug("Comparing the whole picture after a burst of events");
                    compareContainers();
                    readAll();
                } else {
                    kinds.forEach(this::read);
                }
            } catch (EngineException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                LOG.debug("Listing {} again", kinds, e);
                TimeUnit.SECONDS.sleep(1);
                mark(kinds);
            }
        }
    }

    /// @return the kinds to read; none: everything
    private Set<Kind> awaitKinds() throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                if (!dirty.isEmpty()) {
                    // What else comes in the meantime is read along with it.
                    long end = System.nanoTime() + DEBOUNCE.toNanos();
                    for (long left = DEBOUNCE.toNanos(); left > 0; left = end - System.nanoTime()) {
                        changed.awaitNanos(left);
                    }
                    var kinds = EnumSet.copyOf(dirty);
                    dirty.clear();
                    return kinds;
                }
                if (!stormy) {
                    changed.await();
                    continue;
                }
                long now = System.nanoTime();
                long left = Math.min(lastEvent + CALM.toNanos() - now, firstEvent + LONGEST_STORM.toNanos() - now);
                if (left <= 0) {
                    stormy = false;
                    return Set.of();
                }
                changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void read(Kind kind) {
        switch (kind) {
            case IMAGES -> picture.images(api.images());
            case VOLUMES -> picture.volumes(api.volumes());
            case NETWORKS -> picture.networks(api.networks());
        }
        session.heard();
    }

    /// What differs is looked at, not taken over: it may have changed once more while the list was under way.
    private void compareContainers() {
        Map<String, Container> shown = new HashMap<>(picture.view().snapshot().containers());
        for (Container listed : api.containers()) {
            if (!listed.equals(shown.remove(listed.id()))) {
                containers.mark(listed.id());
            }
        }
        shown.keySet().forEach(containers::mark);
    }
}
