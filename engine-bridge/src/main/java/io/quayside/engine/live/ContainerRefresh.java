package io.quayside.engine.live;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.model.EngineException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at containers one by one, whenever something may have happened to them: an inspection of one is some hundred
/// times cheaper for the engine than a list. Never two looks at one container at a time, so that no older answer
/// overwrites a newer one; a few containers at a time in all.
final class ContainerRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerRefresh.class);
    private static final int AT_A_TIME = 8;
    private static final int TRIES = 5;
    private static final long RETRY_SECONDS = 2;

    private final DockerApi api;
    private final Picture picture;
    private final Session session;
    private final Semaphore permits = new Semaphore(AT_A_TIME);
    private final Set<String> underWay = new HashSet<>();
    private final Set<String> again = new HashSet<>();

    ContainerRefresh(DockerApi api, Picture picture, Session session) {
        this.api = api;
        this.picture = picture;
        this.session = session;
    }

    /// Returns at once. A look that begins after this call has returned is certain.
    void mark(String id) {
        synchronized (this) {
            if (!underWay.add(id)) {
                again.add(id);
                return;
            }
        }
        session.fork("look at " + id, () -> look(id));
    }

    private void look(String id) throws InterruptedException {
        int failures = 0;
        for (boolean more = true; more; ) {
            if (lookOnce(id)) {
                failures = 0;
                more = goesOn(id);
            } else if (++failures < TRIES) {
                TimeUnit.SECONDS.sleep(RETRY_SECONDS);
            } else {
                LOG.warn("Container {} is shown as it was: the engine does not tell how it is", id);
                more = goesOn(id);
            }
        }
    }

    /// @return whether something happened to it since the last look began
    private synchronized boolean goesOn(String id) {
        if (again.remove(id)) {
            return true;
        }
        underWay.remove(id);
        return false;
    }

    /// @return false where the engine could not say
    private boolean lookOnce(String id) throws InterruptedException {
        permits.acquire();
        try {
            var container = api.container(id);
            session.heard();
            container.ifPresentOrElse(picture::put, () -> picture.removeContainer(id));
            return true;
        } catch (EngineException e) {
            // Whether the engine is lost is decided by its events and the heartbeat.
            LOG.debug("Looking at container {}", id, e);
            return false;
        } finally {
            permits.release();
        }
    }
}
